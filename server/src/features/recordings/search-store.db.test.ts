import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createTestDatabase } from '../../../test/harness/test-database.ts';
import { newId } from '../../domain/ids.ts';
import type { Segment } from '../../domain/recording.ts';
import { foldBatch } from '../../domain/segment-identity.ts';
import type { Database } from '../../platform/database/database.ts';
import { findPage } from './list-store.ts';
import { insertRecording } from './recordings-store.ts';
import { indexRound } from './search-indexer.ts';
import { appendSegments } from './segments-store.ts';

const projectId = 1;

async function newRecording(db: Database): Promise<string> {
  const id = newId();
  await insertRecording(db, {
    projectId,
    id,
    createdBy: 1,
    sdkUploadId: newId(),
    platform: 'zoom',
  });
  return id;
}

function segment(timestamp: number, text: string, isFinal = true): Segment {
  return { timestamp, speaker: 'Ann', text, confidence: null, isFinal };
}

async function append(db: Database, recordingId: string, segments: Segment[]): Promise<void> {
  const entries = foldBatch(segments);
  await appendSegments(db, {
    projectId,
    recordingId,
    entries,
    sent: segments.length,
    idempotency: null,
    expectedVersions: null,
  });
}

async function search(db: Database, text: string): Promise<string[]> {
  const filter = {
    platform: null,
    status: null,
    createdBy: null,
    search: text,
    startedFrom: null,
    startedBefore: null,
  };
  const order = { column: 'started_at', direction: 'DESC' } as const;
  const page = await findPage(db, projectId, filter, order, {
    limit: 100,
    offset: 0n,
    after: null,
  });
  return page.positions.map((position) => position.id);
}

test('finds every substring of a transcript, whatever is indexed of it and however it grew', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const word = fc.constantFrom(
    'a',
    'Bc',
    'déf',
    'g_h',
    '100%',
    'back\\slash',
    '例え',
    'ß',
    'long-winded',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('append' as const),
      texts: fc.array(text, { minLength: 1, maxLength: 90 }),
    }),
    fc.record({ kind: fc.constant('replace' as const), at: fc.nat(), text }),
    fc.record({ kind: fc.constant('index' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.nat(),
      fc.integer({ min: 1, max: 80 }),
      async (steps, from, length) => {
        const id = await newRecording(db);
        const texts: string[] = [];
        for (const one of steps) {
          if (one.kind === 'index') await indexRound(db);
          else if (one.kind === 'append') {
            const drafts = one.texts.map((line, index) =>
              segment(texts.length + index + 1, line, false),
            );
            await append(db, id, drafts);
            texts.push(...one.texts);
          } else if (texts.length > 0) {
            const index = one.at % texts.length;
            await append(db, id, [segment(index + 1, one.text, false)]);
            texts[index] = one.text;
          }
        }
        const whole = texts.join(' ');
        if (whole === '') return;
        const start = from % whole.length;
        const part = whole.slice(start, start + length).toLowerCase();
        assert.ok((await search(db, part)).includes(id), `"${part}" is not found in "${whole}"`);
        const absent = `${part} absent`;
        assert.ok(!(await search(db, absent)).includes(id));
      },
    ),
    { numRuns: 60 },
  );
});

test('forgets the text of a draft that was replaced', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const id = await newRecording(db);
  await append(db, id, [segment(1, 'a mistake', false), segment(2, 'the rest')]);
  await indexRound(db);
  assert.deepEqual(await search(db, 'MISTAKE THE'), [id]);
  await append(db, id, [segment(1, 'corrected')]);
  assert.deepEqual(await search(db, 'mistake'), []);
  assert.deepEqual(await search(db, 'corrected the rest'), [id]);
  await indexRound(db);
  assert.deepEqual(await search(db, 'mistake'), []);
  assert.deepEqual(await search(db, 'corrected the rest'), [id]);
});
