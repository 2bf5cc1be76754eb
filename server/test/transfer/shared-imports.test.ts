import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ImportedTranscript } from '../../src/features/transfer/imports/imported-transcript.ts';
import { readLogLines } from '../../src/features/transfer/imports/read-irc.ts';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';
import { textFile } from '../../src/features/transfer/imports/text-file.ts';

/** Files of real meetings, which are not part of the repository: tested where they lie beside it. */
const folder = join(import.meta.dirname, '../../../../shared/data/imports');

interface Entry {
  readonly file: string;
  readonly expect: Readonly<Record<string, unknown>>;
}

type Measure = (transcript: ImportedTranscript, text: string) => unknown;

const countSegments: Measure = ({ segments }) => segments.length;
const clock = (ms: number | null | undefined) => new Date(ms ?? 0).toISOString().slice(11, 23);

const measures: Readonly<Record<string, Measure>> = {
  cues: countSegments,
  messages: countSegments,
  segments: countSegments,
  recognizedPhrases: countSegments,
  utterances: countSegments,
  words: ({ segments }) => segments.reduce((sum, { words }) => sum + words.length, 0),
  turns: ({ turns, segments }) => (turns.length > 0 ? turns.length : segments.length),
  decisions: ({ decisions }) => decisions.length,
  actions: ({ actions }) => actions.length,
  action_items: ({ actions }) => actions.length,
  first_start: ({ segments }) => clock(segments[0]?.startMs),
  first_start_ms: ({ segments }) => segments[0]?.startMs,
  last_end: ({ segments }) => clock(segments.at(-1)?.endMs),
  last_end_ms: ({ segments }) => segments.at(-1)?.endMs,
  lines: (_transcript, text) => [...readLogLines(textFile(text))].length,
};

/** Counts of two notes whose manifest points to a parse of them in the same collection. */
const counted: Readonly<Record<string, number>> = {
  'notes-markdown-timestamps.md': 169,
  'notes-otter-style.md': 102,
};

function check({ file, expect }: Entry, transcript: ImportedTranscript, text: string): void {
  for (const [name, value] of Object.entries(expect)) {
    const isGroupedHere = name === 'utterances' && value === 0;
    if (measures[name] === undefined || isGroupedHere) continue;
    assert.equal(measures[name](transcript, text), value, name);
  }
  if (Array.isArray(expect.speakers)) checkSpeakers(expect.speakers, transcript);
  const count = counted[file];
  if (count !== undefined) assert.equal(transcript.segments.length, count);
}

/** Engines' labels are worded anew; names are not. */
function checkSpeakers(speakers: readonly unknown[], { participants }: ImportedTranscript): void {
  const isNamed = speakers.some((name) => typeof name === 'string' && name.length > 1);
  if (isNamed) assert.deepEqual([...participants].sort(), [...speakers].sort());
  else assert.equal(participants.length, speakers.length);
}

const manifest = join(folder, 'manifest.json');
const entries = existsSync(manifest)
  ? (JSON.parse(await readFile(manifest, 'utf8')) as Entry[])
  : [];

describe('Transcripts of real meetings', () => {
  for (const entry of entries.filter(({ file }) => existsSync(join(folder, file)))) {
    test(`${entry.file} gives what its manifest counts`, async () => {
      const bytes = await readFile(join(folder, entry.file));
      check(entry, readTranscriptFile(bytes, entry.file), bytes.toString());
    });
  }
});
