/** One file on its way. */
export interface UploadItem {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state: UploadItemState;
  readonly sentBytes: number;
  /** Null until the server has made a recording for it. */
  readonly recordingId: string | null;
  /** Why it failed; a sentence. */
  readonly reason: string | null;
}

/**
 * `unfit`: it cannot be a recording. `away`: the server does not answer, and is tried again.
 * `interrupted`: the page was closed, and the browser needs the file to be chosen again.
 */
type UploadItemState =
  | 'waiting'
  | 'opening'
  | 'sending'
  | 'away'
  | 'paused'
  | 'done'
  | 'already-there'
  | 'failed'
  | 'unfit'
  | 'interrupted';

export function isActive({ state }: UploadItem): boolean {
  return ['waiting', 'opening', 'sending', 'away'].includes(state);
}

export function isOver({ state }: UploadItem): boolean {
  return ['done', 'already-there', 'unfit'].includes(state);
}

/** The server has all of it. */
export function isThere({ state }: UploadItem): boolean {
  return ['done', 'already-there'].includes(state);
}

/** 0 to 1. */
export function shareOf({ sentBytes, sizeBytes }: UploadItem): number {
  return sizeBytes === 0 ? 0 : Math.min(1, sentBytes / sizeBytes);
}

/** The same file in the same state: what the server recognises it by for a day. */
export function fileKeyOf(file: Pick<File, 'name' | 'size' | 'lastModified'>): string {
  return JSON.stringify([file.name, file.size, Math.trunc(file.lastModified)]);
}

export function titleOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').slice(0, 255) || name.slice(0, 255);
}
