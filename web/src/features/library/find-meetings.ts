import { listRecordings } from '../recordings/list-recordings.ts';
import { type FoundRecording, searchRecordings } from './search-recordings.ts';

const shownMeetings = 6;

/** The few meetings that fit best; the latest for no words. */
export async function findMeetings(
  words: string,
  signal: AbortSignal,
): Promise<readonly FoundRecording[]> {
  if (words === '') {
    const { results } = await listRecordings({}, '', signal);
    return results.slice(0, shownMeetings);
  }
  const page = await searchRecordings({ q: words }, { cursor: '', limit: shownMeetings }, signal);
  return page.results.map(({ recording }) => recording);
}
