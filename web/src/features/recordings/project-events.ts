import { changeEvents } from './recording-events.ts';

/** What the project's pages act on; see the API's `…/desktop_recordings/events/`. */
const eventTypes = ['recording.created', ...changeEvents];

export interface ProjectEvent {
  readonly type: string;
  readonly recordingId: string;
}

interface ProjectStreamHandlers {
  onOpen(): void;
  onEvent(event: ProjectEvent): void;
  /** The server no longer keeps what was missed: everything has to be read again. */
  onReset(): void;
  /** Broken off; where `isFinal`, the browser does not try again: the answer was no stream. */
  onLost(isFinal: boolean): void;
}

const address = '/api/projects/@current/desktop_recordings/events/';

/** Listens from where it was left off; returns what ends it and tells where that is. */
export function openProjectStream(after: string, handlers: ProjectStreamHandlers): () => string {
  const source = new EventSource(after === '' ? address : `${address}?after=${after}`);
  let last = after;
  const listen = (type: string, act: (data: string) => void) =>
    source.addEventListener(type, (event) => {
      if (!(event instanceof MessageEvent)) return;
      last = event.lastEventId || last;
      act(String(event.data));
    });
  for (const type of eventTypes) {
    listen(type, (data) => {
      const recordingId = readRecordingId(data);
      if (recordingId !== null) handlers.onEvent({ type, recordingId });
    });
  }
  listen('reset', () => handlers.onReset());
  source.addEventListener('open', () => handlers.onOpen());
  source.addEventListener('error', () => handlers.onLost(source.readyState === EventSource.CLOSED));
  return () => {
    source.close();
    return last;
  };
}

/** Null where it is not an event of ours. */
export function readRecordingId(data: string): string | null {
  try {
    const event: unknown = JSON.parse(data);
    if (typeof event !== 'object' || event === null) return null;
    const id: unknown = Reflect.get(event, 'recording_id');
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
