import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SpokenSegment } from '../../src/domain/spoken-segment.ts';
import type { ExportedSegment } from '../../src/features/transfer/exports/export-document.ts';
import type { ExportFormat } from '../../src/features/transfer/exports/write-transcript.ts';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';
import { documentOf, segment, written } from './sample-document.ts';

/** What is exported and imported again is the same, as far as the format can hold it. */

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Marks of every format, in the hope that one is not escaped. */
const pieces = fc.constantFrom(
  ...['a', 'Zoë', 'да', '🚢', ' ', '  ', '\n', '\n\n', ':', ': ', '-->', '->', '<', '>', '<v Ann>'],
  ...['</v>', '<i>', '&', '&amp;', '&lt;', '**', '*', '_', '__', '`', '#', '# ', '- ', '+ ', '1. '],
  ...['> ', '|', '---', '~~', '==', '%%', '[', ']', '[0:01]', '(0:01)', '0:01', '[a](b)', '\\'],
  ...['**Ann** [00:00:01]: ', '[00:00:01] Ann: ', 'NOTE', 'WEBVTT', '{', '"', "'", '$', '\t', '7'],
);
const text = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter((joined) => spaced(joined) !== '');
/** `Decision 1:` and `Action 2:` are not names in notes. */
const name = text.map(spaced).filter((joined) => joined.length <= 255);
const wholeMs = fc.integer({ min: 0, max: 20 * 3600 * 1000 });

function exported(
  changes: fc.Arbitrary<Partial<ExportedSegment>>,
): fc.Arbitrary<ExportedSegment[]> {
  return fc.array(changes.map(segment), { minLength: 1, maxLength: 6 });
}

async function roundTrip(
  format: ExportFormat,
  segments: readonly ExportedSegment[],
): Promise<readonly SpokenSegment[]> {
  const bytes = await written(format, documentOf(segments));
  return readTranscriptFile(bytes, null).segments;
}

type Shape = (each: SpokenSegment) => unknown;

async function check(
  format: ExportFormat,
  changes: fc.Arbitrary<Partial<ExportedSegment>>,
  before: Shape,
  after: Shape = before,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(exported(changes), async (segments) => {
      const again = await roundTrip(format, segments);
      const inOrder = /^(?:vtt|srt)$/.test(format)
        ? segments.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
        : segments;
      assert.deepEqual(again.map(after), inOrder.map(before));
    }),
    { numRuns: 400 },
  );
}

/** Lines without space around them, empty ones at the ends left out. */
const lines = (joined: string) =>
  joined
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
const seconds = (ms: number | null) => (ms === null ? null : Math.floor(ms / 1000) * 1000);

describe('Exported and imported again', () => {
  const word = fc.record({
    text: fc.string(),
    startMs: wholeMs,
    endMs: wholeMs,
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0)),
  });
  const anything = fc.record({
    startMs: fc.option(
      fc.oneof(
        wholeMs,
        fc.double({ min: -1e12, max: 1e12 }).map((x) => x + 0),
      ),
    ),
    speaker: fc.option(fc.oneof(name, fc.constant(''))),
    text,
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0)),
    words: fc.array(word, { maxLength: 3 }),
  });

  test('as JSON, segments are the same to the last bit', async () => {
    const plain = ({ startMs, endMs, speaker, text: said, confidence, words }: SpokenSegment) => ({
      startMs: Number.isFinite(startMs) ? startMs : null,
      endMs,
      speaker,
      text: said,
      confidence,
      words: words.map((each) => ({ ...each })),
    });
    await check('json', anything, plain);
  });

  test('as WebVTT, segments with times are the same, but for spaces', async () => {
    const changes = fc.record({
      startMs: wholeMs,
      speaker: fc.option(name),
      text,
    });
    await check('vtt', changes, ({ startMs, speaker, text: said }) => [
      startMs,
      speaker,
      lines(said).replace(/\n+/g, '\n'),
    ]);
  });

  test('as SRT, they are, where everybody has a name', async () => {
    const names = fc.constantFrom('Ann', 'Борис', 'Zoë | Ops (2)', 'pk910');
    const changes = fc.record({ startMs: wholeMs, speaker: names, text });
    await check('srt', changes, ({ startMs, speaker, text: said }) => [
      startMs,
      speaker,
      spaced(said),
    ]);
  });

  test('as Markdown, they are to the second', async () => {
    const changes = fc.record({
      startMs: fc.option(wholeMs),
      speaker: fc.option(name.filter((each) => !/^[^\p{L}\p{N}]*$/u.test(each))),
      text,
    });
    await check('md', changes, ({ startMs, speaker, text: said }) => [
      seconds(startMs),
      speaker,
      lines(said),
    ]);
  });

  test('as text and Markdown, the title is the same', async () => {
    const starts = fc.constantFrom('', '{', '["a', '[[', 'WEBVTT ', '[00:01:00] ', '1 ', 'Date: ');
    const titles = fc.tuple(starts, name).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('txt', 'md'), titles, async (format, title) => {
        const bytes = await written(format, documentOf([segment()], { title }));
        const again = readTranscriptFile(bytes, null);
        assert.deepEqual([again.title, again.segments.length], [spaced(title), 1]);
      }),
      { numRuns: 400 },
    );
  });

  test('as text, they are to the second', async () => {
    const changes = fc.record({
      startMs: fc.option(wholeMs),
      speaker: fc.option(name.map((each) => each.replaceAll(':', ''))).map((each) => each || null),
      text,
    });
    await check('txt', changes, ({ startMs, speaker, text: said }) => [
      seconds(startMs),
      speaker === null ? null : spaced(speaker) || null,
      lines(said),
    ]);
  });
});
