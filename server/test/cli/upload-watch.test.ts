import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { mediaBytes } from './media-bytes.ts';
import { type Folder, launch, makeFolder, minutebook } from './minutebook-process.ts';
import { until } from './until.ts';
import { contentOf, startUploadTarget, type UploadTarget } from './upload-target.ts';

// "minutebook upload --watch FOLDER" as a process, against a server of the test's own.

let target: UploadTarget;
let folder: Folder;
let watched: string;
let stateFile: string;
beforeEach(async () => {
  target = await startUploadTarget();
  folder = await makeFolder();
  watched = join(folder.path, 'recordings');
  stateFile = join(folder.path, 'state', 'minutebook', 'uploads.json');
  await mkdir(watched);
});
afterEach(async () => {
  await target[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const settleMs = 1000;
const limitMs = 20_000;

function watch(...args: string[]) {
  return launch(['upload', '--watch', watched, '--settle', String(settleMs / 1000), ...args], {
    MINUTEBOOK_BASE_URL: target.url,
    MINUTEBOOK_API_KEY: target.key,
    XDG_STATE_HOME: join(folder.path, 'state'),
  });
}

async function stop(running: ReturnType<typeof watch>): Promise<void> {
  running.signal('SIGINT');
  const { code, stderr } = await running.exited;
  assert.equal(code, 0, stderr);
}

function untilNoted(running: ReturnType<typeof watch>, text: string): Promise<number> {
  return until(text, limitMs, () => running.stderr().includes(text));
}

function untilUploaded(running: ReturnType<typeof watch>, name: string) {
  return running.untilOutput(new RegExp(`${name}: recording \\S+`));
}

test('a file is uploaded when it no longer grows, and stays where it is', async () => {
  await using running = watch();
  await untilNoted(running, 'Watching');
  const path = join(watched, 'live.webm');
  let content: Buffer = Buffer.alloc(0);
  // Longer than it takes to settle, in steps that are shorter.
  const startedMs = performance.now();
  while (performance.now() - startedMs < settleMs * 2) {
    const piece = mediaBytes(50_000);
    await appendFile(path, piece);
    content = Buffer.concat([content, piece]);
    assert.equal(target.recordings.length, 0);
    await new Promise((resolve) => setTimeout(resolve, settleMs / 10));
  }
  await untilUploaded(running, 'live.webm');
  assert.equal(target.recordings.length, 1);
  assert.ok(contentOf(target.recordings[0] as never).equals(content));
  assert.ok((await readFile(path)).equals(content));
  await stop(running);
});

test('what is there already is taken, and remembered across restarts', async () => {
  await mkdir(join(watched, 'meeting'));
  await writeFile(join(watched, 'old.mp3'), mediaBytes(1000));
  await writeFile(join(watched, 'meeting', 'inner.mp4'), mediaBytes(1000));
  await writeFile(join(watched, '.hidden.mp3'), mediaBytes(1000));
  await writeFile(join(watched, 'readme.txt'), 'words');
  {
    await using running = watch();
    await untilUploaded(running, 'old.mp3');
    await untilUploaded(running, 'inner.mp4');
    await untilNoted(running, 'readme.txt is not audio or video');
    await stop(running);
  }
  const state = JSON.parse(await readFile(stateFile, 'utf8'));
  assert.equal(Object.keys(state.uploaded).length, 2);
  const createsBefore = creates();
  await using again = watch();
  await untilNoted(again, 'Watching');
  await writeFile(join(watched, 'later.mp3'), mediaBytes(1000));
  await untilUploaded(again, 'later.mp3');
  assert.equal(creates(), createsBefore + 1);
  assert.equal(target.recordings.length, 3);
  await stop(again);
});

function creates(): number {
  return target.answers.filter((one) => /^POST 201 .*\/desktop_recordings\/$/.test(one)).length;
}

test('--only-new leaves what is there', async () => {
  await writeFile(join(watched, 'old.mp3'), mediaBytes(1000));
  await using running = watch('--only-new');
  await untilNoted(running, 'Watching');
  await writeFile(join(watched, 'new.mp3'), mediaBytes(1000));
  await untilUploaded(running, 'new.mp3');
  assert.deepEqual(
    target.recordings.map((one) => one.meetingTitle),
    ['new'],
  );
  await stop(running);
});

test('a file that the server refuses does not keep the next one', async () => {
  let refused = 0;
  target.trouble = {
    refuse: (method, path) => {
      if (method !== 'POST' || !path.startsWith('/api/uploads/') || refused > 0) return null;
      refused += 1;
      return 413;
    },
  };
  await using running = watch();
  await untilNoted(running, 'Watching');
  await writeFile(join(watched, 'a.wav'), mediaBytes(1000));
  await untilNoted(running, 'a.wav: The file is larger than the server takes');
  await writeFile(join(watched, 'b.wav'), mediaBytes(1000));
  await untilUploaded(running, 'b.wav');
  await stop(running);
});

test('stopped in the middle of a file, it goes on there', async () => {
  const content = mediaBytes(8 * 1024 * 1024);
  await writeFile(join(watched, 'long.mkv'), content);
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  target.trouble = {
    async onBytes(bytesStored) {
      if (bytesStored < content.length / 2) return;
      held.resolve();
      await released.promise;
    },
  };
  await using running = watch();
  await held.promise;
  await stop(running);
  assert.match(running.stderr(), /Stopped in the middle of .*long\.mkv/);
  target.trouble = {};
  released.resolve();
  await using again = watch();
  await untilUploaded(again, 'long.mkv');
  assert.equal(target.recordings.length, 1);
  assert.ok(contentOf(target.recordings[0] as never).equals(content));
  await stop(again);
});

test('a state file that is no such thing is not overwritten', async () => {
  const path = join(folder.path, 'other.json');
  await writeFile(path, '[]');
  await writeFile(join(watched, 'a.wav'), mediaBytes(1000));
  const { code, stderr } = await minutebook(
    ['upload', '--watch', watched, '--settle', '0.2', '--state', path],
    { MINUTEBOOK_BASE_URL: target.url, MINUTEBOOK_API_KEY: target.key },
  );
  assert.equal(code, 2);
  assert.match(stderr, /other\.json, which remembers what is uploaded, cannot be used/);
  assert.equal(await readFile(path, 'utf8'), '[]');
});
