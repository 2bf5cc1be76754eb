import {
  type Draft,
  type DraftEvent,
  isUnsaved,
  type KeptDraft,
  nextDraft,
  openDraft,
  type ServerNotes,
  sendsIn,
} from './notes-draft.ts';

export type SaveOutcome =
  | {
      readonly kind: 'acknowledged';
      readonly etag: string | null;
      readonly updatedAt: string;
    }
  /** No answer, or one that may be another next time. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly error: unknown }
  /** The recording has changed; these are its notes now. */
  | { readonly kind: 'conflicted'; readonly theirs: ServerNotes };

interface NotesKeeperOptions {
  readonly notes: ServerNotes;
  readonly save: (text: string, base: ServerNotes) => Promise<SaveOutcome>;
  /** Where a text lies until the server has it, under `key`. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly key: string;
}

/** Keeps what a person types: in the browser at once, on the server a moment later. */
export class NotesKeeper {
  readonly #options: NotesKeeperOptions;
  readonly #listeners = new Set<() => void>();
  #draft: Draft;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: NotesKeeperOptions) {
    this.#options = options;
    this.#draft = openDraft(options.notes, readKept(options));
    this.#plan();
  }

  readonly draft = (): Draft => this.#draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly type = (text: string): void => this.#step({ kind: 'typed', text });

  readonly load = (notes: ServerNotes): void => this.#step({ kind: 'loaded', notes });

  /** Settles a conflict with this text. */
  readonly choose = (text: string): void => {
    this.#step({ kind: 'chosen', text });
    void this.flush();
  };

  /** Sends at once what waits to be sent. */
  readonly flush = async (): Promise<void> => {
    if (sendsIn(this.#draft) === null) return;
    this.#step({ kind: 'sending' });
    this.#step(await this.#options.save(this.#draft.text, this.#draft.base));
  };

  #step(event: DraftEvent): void {
    const before = this.#draft;
    this.#draft = nextDraft(before, event);
    if (this.#draft === before) return;
    this.#keep();
    this.#plan();
    for (const listener of this.#listeners) listener();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const wait = sendsIn(this.#draft);
    if (wait !== null) this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #keep(): void {
    const { storage, key } = this.#options;
    const kept: KeptDraft = { text: this.#draft.text, base: this.#draft.base.text };
    try {
      if (isUnsaved(this.#draft)) storage.setItem(key, JSON.stringify(kept));
      else storage.removeItem(key);
    } catch {
      // The browser's storage is full or closed: the text is still here, and on its way.
    }
  }
}

function readKept({ storage, key }: NotesKeeperOptions): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  return ['text', 'base'].every((name) => typeof Reflect.get(value, name) === 'string');
}
