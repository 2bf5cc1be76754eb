import { z } from 'zod';
import type { FinalUtterance } from './merge-transcripts.ts';

/**
 * The transcript that Recall offers for download: one entry per utterance, its words with times
 * relative to the recording's start (https://docs.recall.ai/docs/download-schemas).
 */

const time = z
  .object({ relative: z.number().nullish().catch(null) })
  .nullish()
  .catch(null);
const word = z.object({
  text: z.string().catch(''),
  start_timestamp: time,
  end_timestamp: time,
});
const participant = z.object({
  id: z.union([z.number(), z.string()]).nullish().catch(null),
  name: z.string().nullish().catch(null),
});
const entry = z.object({
  participant: participant.nullish().catch(null),
  words: z.array(word).nullish().catch(null),
});

interface Utterance extends FinalUtterance {
  readonly participantId: string | null;
}

/** Two parts of one speaker with less than this between them are one utterance. */
const joinBelowMs = 1000;
/** What a client may send as one segment. */
const longestText = 16_000;

/** Null for a document that is no transcript; entries without words are left out. */
export function readTranscript(document: unknown): readonly FinalUtterance[] | null {
  const parsed = z.array(z.unknown()).safeParse(document);
  if (!parsed.success) return null;
  const utterances: Utterance[] = [];
  for (const part of parsed.data) {
    const utterance = readUtterance(part);
    if (utterance === null) continue;
    const before = utterances.at(-1);
    if (before !== undefined && belongTogether(before, utterance))
      utterances[utterances.length - 1] = join(before, utterance);
    else utterances.push(utterance);
  }
  return withOwnTimes(utterances.map(({ participantId: _, ...utterance }) => utterance));
}

function readUtterance(part: unknown): Utterance | null {
  const parsed = entry.safeParse(part);
  if (!parsed.success) return null;
  const words = (parsed.data.words ?? []).filter(({ text }) => text.trim() !== '');
  if (words.length === 0) return null;
  const starts = words.map(startOf).filter((ms) => ms !== null);
  const ends = words.map((each) => endOf(each) ?? startOf(each)).filter((ms) => ms !== null);
  const id = parsed.data.participant?.id ?? null;
  return {
    participantId: id === null ? null : String(id),
    timestamp: starts[0] ?? null,
    endMs: ends.at(-1) ?? null,
    speaker: cleanName(parsed.data.participant?.name),
    text: storable(words.map(({ text }) => text.trim()).join(' ')),
    confidence: null,
    isFinal: true,
  };
}

function startOf(each: z.output<typeof word>): number | null {
  return milliseconds(each.start_timestamp?.relative);
}

function endOf(each: z.output<typeof word>): number | null {
  return milliseconds(each.end_timestamp?.relative);
}

function milliseconds(seconds: number | null | undefined): number | null {
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0
    ? Math.round(seconds * 1000)
    : null;
}

function belongTogether(before: Utterance, next: Utterance): boolean {
  const isSame =
    before.participantId === null || next.participantId === null
      ? before.speaker !== null && before.speaker === next.speaker
      : before.participantId === next.participantId && before.speaker === next.speaker;
  if (!isSame || next.timestamp === null) return false;
  if (before.endMs === null || before.endMs === undefined) return false;
  const isShort = before.text.length + next.text.length < longestText;
  return isShort && next.timestamp - before.endMs < joinBelowMs;
}

function join(before: Utterance, next: Utterance): Utterance {
  return {
    ...before,
    text: `${before.text} ${next.text}`,
    endMs: Math.max(before.endMs ?? 0, next.endMs ?? 0),
  };
}

/**
 * Two utterances of one speaker at the same millisecond would be taken for one: the later ones are
 * moved by a millisecond each. At 0 the text tells them apart.
 */
function withOwnTimes(utterances: readonly FinalUtterance[]): readonly FinalUtterance[] {
  const taken = new Set<string>();
  return utterances.map((utterance) => {
    let { timestamp } = utterance;
    if (timestamp === null || timestamp === 0) return utterance;
    const keyOf = (ms: number) => `${ms} ${utterance.speaker ?? ''}`;
    while (taken.has(keyOf(timestamp))) timestamp += 1;
    taken.add(keyOf(timestamp));
    return { ...utterance, timestamp };
  });
}

const longestName = 255;

export function cleanName(name: string | null | undefined): string | null {
  const text = storable(name ?? '').trim();
  return text === '' ? null : [...text].slice(0, longestName).join('');
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

const participants = z.array(z.unknown());

/** The names in a participants document; those without one are left out. */
export function readParticipants(document: unknown): readonly string[] | null {
  const parsed = participants.safeParse(document);
  if (!parsed.success) return null;
  return parsed.data
    .map((each) => cleanName(participant.safeParse(each).data?.name))
    .filter((name) => name !== null);
}
