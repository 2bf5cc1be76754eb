import { createObserved, type Observable } from '../../lib/observable.ts';
import type { UnfinishedUploads } from './unfinished-uploads.ts';
import { fileKeyOf, isActive, isOver, type UploadItem } from './upload-item.ts';

/** Files on their way, apart from any page: each can be paused, tried again and taken back. */
export interface UploadQueue extends Disposable {
  readonly items: Observable<readonly UploadItem[]>;
  /** A file that is on its way already is not added twice; one that was paused goes on. */
  add(files: readonly File[]): void;
  pause(id: string): void;
  /** Also after a failure. */
  resume(id: string): void;
  /** Takes it off the list; with what the server has of it, unless that is whole. */
  remove(id: string): void;
  clearFinished(): void;
}

/** Where the server takes a file. */
export interface OpenedUpload {
  readonly recordingId: string;
  readonly uploadId: string;
  readonly token: string;
}

export interface SendingEvents {
  readonly onOpened: (opened: OpenedUpload) => void;
  readonly onProgress: (sentBytes: number) => void;
  /** The server is away; it is tried again by itself. */
  readonly onAway: () => void;
}

interface UploadQueueDependencies {
  /** Why the file cannot be a recording, as a sentence; null where it can. */
  readonly checkFile: (file: File) => Promise<string | null>;
  /** Rejects with an error whose message a person can read, or with the signal's reason. */
  readonly sendFile: (
    file: File,
    events: SendingEvents,
    signal: AbortSignal,
  ) => Promise<'done' | 'already-there'>;
  /** Never removes a recording whose file is whole. */
  readonly discard: (opened: OpenedUpload) => Promise<void>;
  readonly unfinished: UnfinishedUploads;
  readonly onDone: (item: UploadItem) => void;
  readonly explain: (error: unknown) => string;
}

interface Entry {
  readonly file: File | null;
  readonly key: string;
  /** Of the request that is on its way. */
  stop: AbortController | null;
  opened: OpenedUpload | null;
}

const atOnce = 2;

export function createUploadQueue(deps: UploadQueueDependencies): UploadQueue {
  const { unfinished } = deps;
  const entries = new Map<string, Entry>();
  const items = createObserved<readonly UploadItem[]>(unfinished.list().map(interruptedItem));
  for (const { id } of items.get())
    entries.set(id, { file: null, key: id, stop: null, opened: null });

  const find = (id: string) => items.get().find((item) => item.id === id);

  function change(id: string, changes: Partial<UploadItem>): void {
    items.set(items.get().map((item) => (item.id === id ? { ...item, ...changes } : item)));
  }

  function drop(id: string): void {
    entries.delete(id);
    items.set(items.get().filter((item) => item.id !== id));
  }

  function remember(item: UploadItem, key: string): void {
    const { name, sizeBytes, sentBytes } = item;
    unfinished.save({ key, name, sizeBytes, sentBytes, savedAt: Date.now() });
  }

  function next(): void {
    const running = [...entries.values()].filter(({ stop }) => stop !== null).length;
    const waiting = items.get().filter(({ state }) => state === 'waiting');
    for (const { id } of waiting.slice(0, Math.max(0, atOnce - running))) void run(id);
  }

  async function run(id: string): Promise<void> {
    const entry = entries.get(id);
    if (entry === undefined || entry.file === null || entry.stop !== null) return;
    const stop = new AbortController();
    entry.stop = stop;
    try {
      await send(id, entry, entry.file, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) {
        change(id, { state: 'failed', reason: deps.explain(error) });
      }
    } finally {
      entry.stop = null;
      next();
    }
  }

  async function send(id: string, entry: Entry, file: File, signal: AbortSignal): Promise<void> {
    const { key } = entry;
    change(id, { state: 'opening', reason: null });
    const unfit = await deps.checkFile(file);
    signal.throwIfAborted();
    if (unfit !== null) return change(id, { state: 'unfit', reason: unfit });
    const progress = createProgress(id, key);
    const state = await deps.sendFile(
      file,
      {
        onOpened(opened) {
          entry.opened = opened;
          change(id, { state: 'sending', recordingId: opened.recordingId });
        },
        onProgress: progress,
        onAway: () => change(id, { state: 'away' }),
      },
      signal,
    );
    unfinished.remove(key);
    change(id, { state, sentBytes: file.size });
    const item = find(id);
    if (item !== undefined) deps.onDone(item);
  }

  /** Draws and remembers whole percents only. */
  function createProgress(id: string, key: string): (sentBytes: number) => void {
    let shownPercent = -1;
    return (sentBytes) => {
      const item = find(id);
      if (item === undefined) return;
      const percent = Math.floor((sentBytes / item.sizeBytes) * 100);
      if (percent === shownPercent && item.state === 'sending') return;
      shownPercent = percent;
      change(id, { state: 'sending', sentBytes });
      remember({ ...item, sentBytes }, key);
    };
  }

  function addOne(file: File): void {
    const key = fileKeyOf(file);
    const present = items
      .get()
      .find(({ id, state }) => entries.get(id)?.key === key && state !== 'unfit');
    if (present !== undefined && isActive(present)) return;
    if (present?.state === 'paused') {
      resume(present.id);
      return;
    }
    if (present !== undefined) drop(present.id);
    const id = crypto.randomUUID?.() ?? `${key}${Date.now()}`;
    entries.set(id, { file, key, stop: null, opened: null });
    items.set([...items.get(), newItem(id, file, present?.sentBytes ?? 0)]);
  }

  function resume(id: string): void {
    const item = find(id);
    if (item === undefined || entries.get(id)?.file === null) return;
    if (item.state === 'paused' || item.state === 'failed') change(id, { state: 'waiting' });
    next();
  }

  return {
    items,
    add(files) {
      for (const file of files) addOne(file);
      next();
    },
    pause(id) {
      const item = find(id);
      if (item === undefined || !isActive(item)) return;
      entries.get(id)?.stop?.abort();
      change(id, { state: 'paused' });
      next();
    },
    resume,
    remove(id) {
      const item = find(id);
      const entry = entries.get(id);
      if (item === undefined || entry === undefined) return;
      entry.stop?.abort();
      unfinished.remove(entry.key);
      drop(id);
      if (entry.opened !== null && !isOver(item)) void deps.discard(entry.opened).catch(() => {});
      next();
    },
    clearFinished() {
      for (const item of items.get().filter(isOver)) drop(item.id);
    },
    [Symbol.dispose]() {
      for (const { stop } of entries.values()) stop?.abort();
    },
  };
}

function newItem(id: string, file: File, sentBytes: number): UploadItem {
  const { name, size: sizeBytes } = file;
  return { id, name, sizeBytes, state: 'waiting', sentBytes, recordingId: null, reason: null };
}

function interruptedItem({
  key,
  name,
  sizeBytes,
  sentBytes,
}: ReturnType<UnfinishedUploads['list']>[number]): UploadItem {
  const known = { name, sizeBytes, sentBytes, recordingId: null, reason: null };
  return { id: key, state: 'interrupted', ...known };
}
