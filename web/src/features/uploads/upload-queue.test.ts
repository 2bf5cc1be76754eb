import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openUnfinishedUploads } from './unfinished-uploads.ts';
import { fileKeyOf, titleOf } from './upload-item.ts';
import { createUploadQueue, type SendingEvents, type UploadQueue } from './upload-queue.ts';

/** A send that goes on until the test says how it ends. */
interface Sending extends SendingEvents {
  readonly file: File;
  readonly signal: AbortSignal;
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

function createWorld(storage = createStorage()) {
  const sendings: Sending[] = [];
  const discarded: string[] = [];
  const unfinished = openUnfinishedUploads(storage, 'ada');
  const queue = createUploadQueue({
    checkFile: async (file) => (file.size === 0 ? `${file.name} is empty.` : null),
    sendFile: (file, events, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        sendings.push({ ...events, file, signal, finish: () => resolve('done'), fail: reject });
      }),
    discard: async ({ recordingId }) => void discarded.push(recordingId),
    unfinished,
    onDone: () => {},
    explain: (error) => (error instanceof Error ? error.message : String(error)),
  });
  const states = () => queue.items.get().map(({ name, state }) => `${name} ${state}`);
  return { queue, sendings, discarded, unfinished, states };
}

function createStorage() {
  const stored = new Map<string, string>();
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
}

const fileOf = (name: string, content = 'x'.repeat(100)) =>
  new File([content], name, { lastModified: 1_700_000_000_000 });

const opened = (recordingId: string) => ({ recordingId, uploadId: 'u', token: 't' });

function idOf(queue: UploadQueue, name: string): string {
  return queue.items.get().find((item) => item.name === name)?.id ?? assert.fail(name);
}

/** Until all promises that can settle have. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('Uploads', () => {
  test('go two at a time, and the next begins when one is done', async () => {
    const { queue, sendings, states } = createWorld();
    queue.add([fileOf('a.webm'), fileOf('b.webm'), fileOf('c.webm')]);
    await settle();
    assert.deepEqual(states(), ['a.webm opening', 'b.webm opening', 'c.webm waiting']);
    sendings[0]?.finish();
    await settle();
    assert.deepEqual(states(), ['a.webm done', 'b.webm opening', 'c.webm opening']);
  });

  test('a file that cannot be a recording is never sent, and says why', async () => {
    const { queue, sendings } = createWorld();
    queue.add([fileOf('empty.mp4', '')]);
    await settle();
    const [item] = queue.items.get();
    assert.equal(item?.state, 'unfit');
    assert.equal(item?.reason, 'empty.mp4 is empty.');
    assert.equal(sendings.length, 0);
  });

  test('paused and gone on with at once, a file is sent by one request at a time', async () => {
    const { queue, sendings, states } = createWorld();
    queue.add([fileOf('a.webm')]);
    await settle();
    sendings[0]?.onOpened(opened('r1'));
    queue.pause(idOf(queue, 'a.webm'));
    assert.deepEqual(states(), ['a.webm paused']);
    queue.resume(idOf(queue, 'a.webm'));
    await settle();
    assert.equal(sendings.length, 2);
    assert.equal(sendings[0]?.signal.aborted, true);
    assert.equal(sendings[1]?.signal.aborted, false);
    sendings[1]?.finish();
    await settle();
    assert.deepEqual(states(), ['a.webm done']);
  });

  test('a failure is told and can be tried again', async () => {
    const { queue, sendings, states } = createWorld();
    queue.add([fileOf('a.webm')]);
    await settle();
    sendings[0]?.fail(new Error('The server has no room left.'));
    await settle();
    assert.equal(queue.items.get()[0]?.reason, 'The server has no room left.');
    queue.resume(idOf(queue, 'a.webm'));
    await settle();
    assert.deepEqual(states(), ['a.webm opening']);
  });

  test('taken back, what the server has is discarded; a file that is whole stays', async () => {
    const { queue, sendings, discarded } = createWorld();
    queue.add([fileOf('a.webm'), fileOf('b.webm')]);
    await settle();
    sendings[0]?.onOpened(opened('r1'));
    sendings[1]?.onOpened(opened('r2'));
    sendings[1]?.finish();
    await settle();
    queue.remove(idOf(queue, 'a.webm'));
    queue.remove(idOf(queue, 'b.webm'));
    assert.deepEqual(discarded, ['r1']);
    assert.deepEqual(queue.items.get(), []);
  });

  test('the same file twice is sent once', async () => {
    const { queue, sendings } = createWorld();
    queue.add([fileOf('a.webm'), fileOf('a.webm')]);
    queue.add([fileOf('a.webm')]);
    await settle();
    assert.equal(sendings.length, 1);
  });

  test('after a reload the file is asked for, and choosing it goes on', async () => {
    const storage = createStorage();
    const before = createWorld(storage);
    before.queue.add([fileOf('a.webm')]);
    await settle();
    before.sendings[0]?.onOpened(opened('r1'));
    before.sendings[0]?.onProgress(40);
    const later = createWorld(storage);
    assert.deepEqual(later.states(), ['a.webm interrupted']);
    assert.equal(later.queue.items.get()[0]?.sentBytes, 40);
    later.queue.add([fileOf('a.webm')]);
    await settle();
    assert.deepEqual(later.states(), ['a.webm opening']);
    later.sendings[0]?.finish();
    await settle();
    assert.deepEqual(createWorld(storage).states(), []);
  });
});

describe('Unfinished uploads', () => {
  test('are kept for a day, for one person, whatever else lies in the storage', () => {
    let now = 0;
    const storage = createStorage();
    const ada = openUnfinishedUploads(storage, 'ada', () => now);
    ada.save({ key: 'k', name: 'a.webm', sizeBytes: 10, sentBytes: 5, savedAt: 0 });
    assert.equal(ada.list().length, 1);
    assert.equal(openUnfinishedUploads(storage, 'ben', () => now).list().length, 0);
    now = 24 * 3_600_000;
    assert.equal(ada.list().length, 0);
    storage.setItem('minutebook-uploads-ada', '{"not": "a list"}');
    assert.deepEqual(ada.list(), []);
    storage.setItem('minutebook-uploads-ada', '[1, null, {"key": 1}]');
    assert.deepEqual(ada.list(), []);
  });
});

test('a file is known by name, size and date, and named without its ending', () => {
  assert.equal(fileKeyOf(fileOf('a.webm')), fileKeyOf(fileOf('a.webm')));
  assert.notEqual(fileKeyOf(fileOf('a.webm')), fileKeyOf(fileOf('a.webm', 'xy')));
  assert.equal(titleOf('Weekly planning.final.mp4'), 'Weekly planning.final');
  assert.equal(titleOf('.mp4'), '.mp4');
});
