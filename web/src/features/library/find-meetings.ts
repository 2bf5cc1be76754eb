import { ApiError } from '@minutebook/client';
import { listRecordings } from '../recordings/list-recordings.ts';
import { type FoundRecording, searchRecordings } from './search-recordings.ts';

const shownMeetings = 6;

/** The few meetings that fit best; the latest for no words. */
export async function findMeetings(
  words: string,
  signal: AbortSignal,
): Promise<readonly FoundRecording[]> {
  if (words === '') return await listed({}, signal);
  try {
    const page = await searchRecordings({ q: words }, { cursor: '', limit: shownMeetings }, signal);
    return page.results.map(({ recording }) => recording);
  } catch (error) {
    // What cannot rank can still tell where these very letters were said.
    if (error instanceof ApiError && !signal.aborted)
      return await listed({ search: words }, signal);
    throw error;
  }
}

async function listed(filters: { readonly search?: string }, signal: AbortSignal) {
  const { results } = await listRecordings(filters, '', signal);
  return results.slice(0, shownMeetings);
}
