/** What a person types, and how far it has come. Pure: `notes-keeper.ts` does what it asks for. */

export interface ServerNotes {
  readonly text: string;
  /** The version of the recording, for If-Match; null where it was not told. */
  readonly etag: string | null;
  /** When the recording was last changed: what is older than what is known is passed over. */
  readonly updatedAt: string;
}

type Phase =
  /** The server has what stands here. */
  | { readonly kind: 'saved' }
  /** Typed since; will be sent in a moment. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'saving'; readonly sent: string }
  /** Sent in vain so many times; will be sent again by itself. */
  | { readonly kind: 'failed'; readonly attempts: number }
  /** The server said no, and would say it again. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** Somebody else changed the same text: a person decides. */
  | { readonly kind: 'conflict'; readonly theirs: ServerNotes };

export interface Draft {
  readonly text: string;
  /** The server's text that this one grew from. */
  readonly base: ServerNotes;
  readonly phase: Phase;
  /** Sent since the last success without an answer: any of them may have arrived. */
  readonly sent: readonly string[];
}

export type DraftEvent =
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'sending' }
  | {
      readonly kind: 'acknowledged';
      readonly etag: string | null;
      readonly updatedAt: string;
    }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'conflicted'; readonly theirs: ServerNotes }
  | { readonly kind: 'loaded'; readonly notes: ServerNotes }
  | { readonly kind: 'chosen'; readonly text: string };

/** What was typed and not acknowledged, as the browser keeps it. */
export interface KeptDraft {
  readonly text: string;
  /** The server's text that it grew from. */
  readonly base: string;
}

/** Begins with what the server has; what was typed before and never arrived goes on. */
export function openDraft(notes: ServerNotes, kept: KeptDraft | null): Draft {
  const opened: Draft = { text: notes.text, base: notes, phase: { kind: 'saved' }, sent: [] };
  if (kept === null || kept.text === notes.text) return opened;
  // It may have been on its way when the page was left.
  const sent = [kept.text];
  const unsent: Draft = { ...opened, text: kept.text, phase: { kind: 'edited' }, sent };
  if (kept.base === notes.text) return unsent;
  return {
    ...unsent,
    base: { ...notes, text: kept.base, etag: null },
    phase: { kind: 'conflict', theirs: notes },
  };
}

export function nextDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.kind) {
    case 'typed':
      return typed(draft, event.text);
    case 'sending':
      return { ...draft, phase: { kind: 'saving', sent: draft.text } };
    case 'acknowledged':
      return acknowledged(draft, event);
    case 'lost':
      return lost(draft);
    case 'refused':
      return { ...draft, phase: { kind: 'refused', error: event.error } };
    case 'conflicted':
      return conflicted(draft, event.theirs);
    case 'loaded':
      return loaded(draft, event.notes);
    case 'chosen':
      return chosen(draft, event.text);
  }
}

function typed(draft: Draft, text: string): Draft {
  const { kind } = draft.phase;
  // What is under way or needs a decision stays so; the text is sent afterwards.
  if (kind === 'saving' || kind === 'conflict') return { ...draft, text };
  const isAsSaved = text === draft.base.text && draft.sent.length === 0;
  return { ...draft, text, phase: { kind: isAsSaved ? 'saved' : 'edited' } };
}

function lost(draft: Draft): Draft {
  if (draft.phase.kind !== 'saving') return draft;
  const sent = [...draft.sent, draft.phase.sent];
  return { ...draft, sent, phase: { kind: 'failed', attempts: sent.length } };
}

function acknowledged(draft: Draft, { etag, updatedAt }: Omit<ServerNotes, 'text'>): Draft {
  if (draft.phase.kind !== 'saving') return draft;
  const base = { text: draft.phase.sent, etag, updatedAt };
  const kind = draft.text === base.text ? 'saved' : 'edited';
  return { text: draft.text, base, phase: { kind }, sent: [] };
}

/** Both wrote the same, or only one of them wrote: there is nothing to decide. */
function conflicted(draft: Draft, theirs: ServerNotes): Draft {
  const settled = { ...draft, base: theirs, sent: [] };
  if (theirs.text === draft.text) return { ...settled, phase: { kind: 'saved' } };
  const isOurs = theirs.text === draft.base.text || draft.sent.includes(theirs.text);
  if (isOurs) return { ...settled, phase: { kind: 'edited' } };
  return { ...draft, phase: { kind: 'conflict', theirs } };
}

/** Newer notes take the place of what is shown only where nothing here is unsaved. */
function loaded(draft: Draft, notes: ServerNotes): Draft {
  if (notes.updatedAt <= draft.base.updatedAt) return draft;
  if (draft.phase.kind === 'saved') return { ...draft, text: notes.text, base: notes };
  if (draft.phase.kind === 'conflict') return conflicted(draft, notes);
  return draft;
}

function chosen(draft: Draft, text: string): Draft {
  if (draft.phase.kind !== 'conflict') return draft;
  const base = draft.phase.theirs;
  const kind = text === base.text ? 'saved' : 'edited';
  return { text, base, phase: { kind }, sent: [] };
}

/** How long after the last key what was typed is sent, in milliseconds. */
const quietMs = 800;

/** When to send by itself, in milliseconds from now; null: not before something happens. */
export function sendsIn({ phase }: Draft): number | null {
  if (phase.kind === 'edited') return quietMs;
  if (phase.kind !== 'failed') return null;
  return Math.min(30_000, 1000 * 2 ** phase.attempts);
}

/** Whether the browser must keep the text, since the server may not have it. */
export function isUnsaved({ phase }: Draft): boolean {
  return phase.kind !== 'saved';
}
