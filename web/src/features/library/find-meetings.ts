import { cursorOf, listRecordings } from '../recordings/list-recordings.ts';
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
  // A page may be empty and not be the last (docs/search.md).
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await searchRecordings({ q: words }, { cursor, limit: shownMeetings }, signal);
    if (page.results.length > 0) return page.results.map(({ recording }) => recording);
    cursor = cursorOf(page.next);
  }
  return [];
}
