import { formatDay } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { ListedRecording } from '../recordings/listed-recording.ts';

/** What a meeting is called; by its day where nobody named it. */
export function recordingTitle({
  meeting_title,
  started_at,
}: Pick<ListedRecording, 'meeting_title' | 'started_at'>): string {
  return meeting_title?.trim() || text.library.meetingOf(formatDay(started_at));
}
