import { formatDay } from '../../lib/format.ts';
import { text } from '../../text/text.ts';

interface NamedRecording {
  readonly meeting_title: string | null;
  readonly started_at: string;
}

/** What a meeting is called; by its day where nobody named it. */
export function recordingName({ meeting_title, started_at }: NamedRecording): string {
  return meeting_title?.trim() || text.recording.meetingOf(formatDay(started_at));
}
