import type { ListedRecording, Platform, Status } from './listed-recording.ts';

/** What the list can be narrowed by; times are ISO 8601. */
export interface ListFilters {
  readonly status?: Status;
  readonly platform?: Platform;
  readonly startedAfter?: string;
  readonly startedBefore?: string;
}

/** Whether the server would list it. */
export function matchesFilters(recording: ListedRecording, filters: ListFilters): boolean {
  const { status, platform, startedAfter, startedBefore } = filters;
  const started = Date.parse(recording.started_at);
  return (
    (status === undefined || recording.status === status) &&
    (platform === undefined || recording.platform === platform) &&
    (startedAfter === undefined || started >= Date.parse(startedAfter)) &&
    (startedBefore === undefined || started < Date.parse(startedBefore))
  );
}
