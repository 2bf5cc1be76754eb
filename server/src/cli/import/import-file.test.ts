import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ServerAway } from '../api-client/recordings-api.ts';
import { RefusedRequest } from '../api-client/refusals.ts';
import { CommandFailure } from '../command-error.ts';
import type { ImportClient, OpenedRecording, RecordingFacts } from './import-client.ts';
import { importFile } from './import-file.ts';
import type { CheckedImportOptions } from './import-options.ts';

const file = {
  name: 'call.vtt',
  bytes: Buffer.from('WEBVTT'),
  digest: 'digest',
  title: 'Call',
  startedAt: new Date('2026-03-02T09:00:00Z'),
  participants: ['Ana'],
};
const options: CheckedImportOptions = {
  ...{ command: 'import', baseUrl: 'http://x', project: '@current', apiKey: 'key' },
  ...{ into: null, title: null, platform: 'zoom' },
};
const fresh: OpenedRecording = { id: 'r', title: null, status: 'recording', etag: '"1"' };
const imported = { format: 'webvtt', segments: 2, speakers: 1 };

function refused(status: number, code: string, detail = 'No.') {
  return new RefusedRequest('Refused.', { status, code, detail });
}

/** A server on which only what is given goes wrong, and what it is asked for. */
function serverWith(changes: Partial<ImportClient>, opened = fresh) {
  const asked: string[] = [];
  const notes: string[] = [];
  const stop = new AbortController();
  const client: ImportClient = {
    create: async () => opened,
    async describe(_, facts: RecordingFacts) {
      asked.push(`describe ${Object.keys(facts).join(' ')}`);
      return '"2"';
    },
    import: async () => imported,
    async remove(_, etag, signal) {
      asked.push(`remove ${etag}${signal.aborted ? ' too late' : ''}`);
    },
    ...changes,
  };
  const context = { note: (line: string) => void notes.push(line), stop: stop.signal };
  const run = (how: Partial<CheckedImportOptions> = {}) =>
    importFile(client, file, { ...options, ...how }, context);
  return { run, asked, notes, stop };
}

const broken = async () => {
  throw refused(422, 'import_malformed', 'Line 3: the file breaks off.');
};

test('what a recording is comes before its transcript, that it is ready after it', async () => {
  const { run, asked } = serverWith({});
  assert.deepEqual(await run(), { result: 'imported', recordingId: 'r', imported });
  assert.deepEqual(asked, ['describe meeting_title started_at participants', 'describe status']);
});

test('what an earlier try has finished is left alone; what it began is gone on with', async () => {
  const finished = serverWith({}, { ...fresh, status: 'ready', etag: '"4"' });
  assert.equal((await finished.run()).result, 'already-there');
  assert.deepEqual(finished.asked, []);
  const begun = serverWith({}, { ...fresh, title: 'Renamed since', etag: '"2"' });
  assert.equal((await begun.run()).result, 'imported');
  assert.deepEqual(begun.asked, ['describe status']);
});

test('a failed import removes the recording that it made, in the version it left', async () => {
  const { run, asked, notes } = serverWith({ import: broken });
  const outcome = await run();
  const reason = 'Line 3: the file breaks off.';
  assert.deepEqual(outcome, { result: 'failed', reason, isPassing: false });
  assert.equal(asked.at(-1), 'remove "2"');
  assert.deepEqual(notes, []);
});

test('it removes no other: one of an earlier try, one changed meanwhile, one that was named', async () => {
  const earlier = serverWith({ import: broken }, { ...fresh, etag: '"2"' });
  await earlier.run();
  assert.match(earlier.notes[0] ?? '', /Recording r is left, since an earlier try made it/);

  const remove = async () => {
    throw refused(412, 'precondition_failed');
  };
  const changed = serverWith({ import: broken, remove });
  await changed.run();
  assert.match(changed.notes[0] ?? '', /since it was changed meanwhile/);

  const named = serverWith({ import: broken });
  assert.equal((await named.run({ into: 'other' })).result, 'failed');
  assert.deepEqual(
    [...earlier.asked, ...named.asked].filter((one) => /remove/.test(one)),
    [],
  );
});

test('a recording that has its transcript is kept, whatever fails then', async () => {
  let calls = 0;
  const describe = async () => {
    calls += 1;
    if (calls === 2) throw refused(500, 'error');
    return '"2"';
  };
  const { run, asked } = serverWith({ describe });
  assert.equal((await run()).result, 'failed');
  assert.deepEqual(asked, []);
});

test('a server that is away is told of, with the recording that it could not delete', async () => {
  const away = async () => {
    throw new ServerAway('No server answers.');
  };
  const { run, notes } = serverWith({ import: away, remove: away });
  const reason = 'No server answers.';
  assert.deepEqual(await run(), { result: 'failed', reason, isPassing: true });
  assert.match(notes[0] ?? '', /Recording r is left, .* the same command goes on with it/);
});

test('Ctrl-C leaves no empty recording either', async () => {
  const world = serverWith({
    async import() {
      world.stop.abort(new CommandFailure('It was told to stop.'));
      throw world.stop.signal.reason;
    },
  });
  await assert.rejects(world.run(), { message: 'It was told to stop.' });
  assert.equal(world.asked.at(-1), 'remove "2"');
});
