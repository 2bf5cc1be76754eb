import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, truncateSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { mediaBytes } from './media-bytes.ts';
import { type Folder, launch, makeFolder, minutebook } from './minutebook-process.ts';
import { contentOf, startUploadTarget, type UploadTarget } from './upload-target.ts';

// "minutebook upload FILE…" as a process, against a server of the test's own.

let target: UploadTarget;
let folder: Folder;
beforeEach(async () => {
  target = await startUploadTarget();
  folder = await makeFolder();
});
afterEach(async () => {
  await target[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const megabyte = 1024 * 1024;

async function makeFile(name: string, sizeBytes = 100_000) {
  const path = join(folder.path, name);
  const content = mediaBytes(sizeBytes);
  await writeFile(path, content);
  return { path, content };
}

function settings() {
  return { MINUTEBOOK_BASE_URL: target.url, MINUTEBOOK_API_KEY: target.key };
}

function upload(...args: string[]) {
  return minutebook(['upload', ...args], settings());
}

/** Fails unless the only recording has exactly this content. */
function assertOnlyRecordingIs(content: Buffer): void {
  assert.equal(target.recordings.length, 1);
  const [recording] = target.recordings;
  assert.ok(recording !== undefined && contentOf(recording).equals(content), 'other bytes');
}

/** Holds the upload once that much is stored. */
function holdAt(bytes: number) {
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  target.trouble = {
    async onBytes(bytesStored) {
      if (bytesStored < bytes) return;
      held.resolve();
      await released.promise;
    },
  };
  return {
    reached: held.promise,
    release() {
      target.trouble = {};
      released.resolve();
    },
  };
}

describe('a file', () => {
  test('becomes a recording with its title, date and bytes', async () => {
    const { path, content } = await makeFile('Weekly é.MP3');
    const modified = new Date('2026-03-01T09:30:00Z');
    await utimes(path, modified, modified);
    const { code, stdout, stderr } = await upload(path);
    assert.equal(code, 0, stderr);
    assertOnlyRecordingIs(content);
    const [recording] = target.recordings;
    assert.equal(recording?.meetingTitle, 'Weekly é');
    assert.equal(recording?.startedAt, modified.toISOString());
    assert.deepEqual([recording?.platform, recording?.uploadService], ['desktop_audio', 'builtin']);
    assert.deepEqual(recording?.metadata, {
      filename: 'Weekly é.MP3',
      filetype: 'audio/mpeg',
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    assert.match(stdout, /^FILE +SIZE +RESULT +RECORDING\n/);
    assert.match(stdout, new RegExp(`Weekly é.MP3 +100.0 kB +uploaded +${recording?.id}`));
  });

  test('that is there already is done, and its title is left alone', async () => {
    for (const forgetFinished of [false, true]) {
      const { path } = await makeFile(`talk-${forgetFinished}.webm`);
      target.trouble = { forgetFinished };
      assert.equal((await upload(path, '--title', 'First')).code, 0);
      const again = await upload(path, '--title', 'Second');
      assert.equal(again.code, 0, again.stderr);
      assert.match(again.stdout, / already there /);
      assert.equal(target.recordings.at(-1)?.meetingTitle, 'First');
    }
    assert.equal(target.recordings.length, 2);
  });

  test('for another platform is another recording, also within a day', async () => {
    const { path, content } = await makeFile('talk.webm');
    for (const platform of ['zoom', 'meet', 'zoom']) {
      const { code, stderr } = await upload(path, '--platform', platform);
      assert.equal(code, 0, stderr);
    }
    assert.deepEqual(
      target.recordings.map((one) => one.platform),
      ['zoom', 'meet'],
    );
    assert.ok(target.recordings.every((one) => contentOf(one).equals(content)));
  });

  test('that holds something else than its name says is sent only when told so', async () => {
    const path = join(folder.path, 'notes.webm');
    await writeFile(path, 'Who said what, in words.');
    const refused = await upload(path);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /notes\.webm cannot be used\. .* it holds text\. .*--any-type/);
    assert.deepEqual(target.answers, []);
    assert.equal((await upload(path, '--any-type')).code, 0);
  });

  test('of an unknown kind is sent only when told so', async () => {
    const { path, content } = await makeFile('notes.txt');
    const refused = await upload(path);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /notes\.txt is not audio or video by its name .*--any-type/);
    assert.deepEqual(target.answers, []);
    assert.equal((await upload(path, '--any-type')).code, 0);
    assertOnlyRecordingIs(content);
  });
});

test('several files are several recordings; what is wrong with one does not stop the others', async () => {
  const first = await makeFile('first.wav');
  const second = await makeFile('second.ogg');
  const empty = await makeFile('empty.wav', 0);
  const inner = join(folder.path, 'inner.wav');
  await mkdir(inner);
  const missing = join(folder.path, 'missing.wav');
  const { code, stdout, stderr } = await upload(
    ...[first.path, empty.path, inner, missing, second.path, first.path],
  );
  assert.equal(code, 1);
  assert.match(stderr, /empty\.wav is empty\. Check/);
  assert.match(stderr, /inner\.wav is a folder\. .*--watch/);
  assert.match(stderr, /missing\.wav does not exist\. Check its name\./);
  assert.match(stderr, /3 of 5 files were not uploaded\./);
  assert.equal(stdout.match(/ uploaded /g)?.length, 2);
  assert.deepEqual(
    target.recordings.map((one) => contentOf(one).toString('hex')),
    [first.content, second.content].map((one) => one.toString('hex')),
  );
});

describe('an upload that breaks off', () => {
  test('goes on after the process was killed, in the same recording', async () => {
    const { path, content } = await makeFile('long.mkv', 12 * megabyte);
    const hold = holdAt(5 * megabyte);
    await using killed = launch(['upload', path], settings());
    await hold.reached;
    killed.signal('SIGKILL');
    await killed.exited;
    hold.release();
    const sentBefore = target.answers.length;
    const { code, stderr } = await upload(path);
    assert.equal(code, 0, stderr);
    assertOnlyRecordingIs(content);
    const creates = target.answers.slice(sentBefore).filter((one) => one.includes('POST'));
    assert.equal(creates.filter((one) => one.includes('/api/uploads/')).length, 0);
  });

  test('goes on after Ctrl-C, which says so', async () => {
    const { path, content } = await makeFile('long.mp4', 12 * megabyte);
    const hold = holdAt(5 * megabyte);
    await using stopped = launch(['upload', path], settings());
    await hold.reached;
    stopped.signal('SIGINT');
    const { code, stderr } = await stopped.exited;
    assert.equal(code, 1);
    assert.match(stderr, /Stopped\. .* start the same command again/);
    hold.release();
    assert.equal((await upload(path)).code, 0);
    assertOnlyRecordingIs(content);
  });

  test('goes on by itself when connections drop', async () => {
    const { path, content } = await makeFile('long.mov', 12 * megabyte);
    const dropAt = [2 * megabyte, 7 * megabyte];
    target.trouble = {
      onBytes(bytesStored) {
        if (bytesStored < (dropAt[0] ?? Number.POSITIVE_INFINITY)) return;
        dropAt.shift();
        target.dropConnections();
      },
    };
    const { code, stderr } = await upload(path);
    assert.equal(code, 0, stderr);
    assert.deepEqual(dropAt, []);
    assertOnlyRecordingIs(content);
  });

  test('goes on when the server is busy for a moment, at any step', async () => {
    const { path, content } = await makeFile('busy.m4a');
    const seen = new Set<string>();
    target.trouble = {
      refuse(method, path) {
        const step = `${method} ${path.startsWith('/api/uploads/')}`;
        const isFirst = method !== 'GET' && !seen.has(step);
        seen.add(step);
        return isFirst ? 503 : null;
      },
    };
    const { code, stderr } = await upload(path);
    assert.equal(code, 0, stderr);
    assertOnlyRecordingIs(content);
    assert.match(stderr, /waiting for the server: the server answers 503/);
  });

  test('is done all the same when answers get lost', async () => {
    for (const forgetFinished of [false, true]) {
      const { path, content } = await makeFile(`lost-${forgetFinished}.flac`);
      const lost: string[] = [];
      const lose = (what: string) => {
        if (lost.includes(what)) return;
        lost.push(what);
        target.dropConnections();
      };
      target.trouble = {
        forgetFinished,
        onCreated: () => lose('created'),
        onFinished: () => lose('finished'),
      };
      const { code, stdout, stderr } = await upload(path);
      assert.equal(code, 0, stderr);
      assert.match(stdout, / uploaded /);
      assert.deepEqual(lost, ['created', 'finished']);
      const recording = target.recordings.at(-1);
      assert.ok(recording !== undefined && contentOf(recording).equals(content));
    }
  });
});

describe('a file that changes while it is uploaded', () => {
  for (const [what, change] of [
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['shrinks', (path: string) => truncateSync(path, 3 * megabyte)],
  ] as const) {
    test(`is reported when it ${what}`, async () => {
      const { path } = await makeFile('live.webm', 12 * megabyte);
      const hold = holdAt(2 * megabyte);
      await using running = launch(['upload', path], settings());
      await hold.reached;
      change(path);
      hold.release();
      const { code, stderr } = await running.exited;
      assert.equal(code, 1);
      assert.match(stderr, /changed while it was being uploaded\. Recording \S+ is not whole/);
    });
  }
});

test('away from a terminal nothing is written but text', async () => {
  const { path } = await makeFile('a\u001b[31m b\n.webm', 40 * megabyte);
  const { stdout, stderr } = await upload(path);
  assert.match(
    stderr,
    /^Uploading a\?\[31m b\?\.webm, 41\.9 MB …\n(a\?\[31m b\?\.webm: \d+ %\.\n)+$/,
  );
  assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
});

describe('in plain words', () => {
  test('a wrong key, before anything is created', async () => {
    const { path } = await makeFile('talk.wav');
    const { code, stderr } = await upload(path, '--key', 'mbk_wrong');
    assert.equal(code, 2);
    assert.match(stderr, /does not accept the API key\. Make one with/);
    assert.equal(target.recordings.length, 0);
  });

  test('a server that is not there', async () => {
    const { path } = await makeFile('talk.wav');
    const { code, stderr } = await upload(path, '--base-url', 'http://127.0.0.1:9');
    assert.equal(code, 1);
    assert.match(stderr, /No server answers at http:\/\/127\.0\.0\.1:9 /);
  });

  for (const [status, words] of [
    [413, /larger than the server takes/],
    [507, /has no room left/],
    [401, /its recording was deleted .* start the same command again/],
    [404, /its recording was deleted .* start the same command again/],
    [460, /refuses the upload: No \(460, error\)/],
  ] as const) {
    test(`an upload refused with ${status}`, async () => {
      const { path } = await makeFile('talk.wav');
      target.trouble = { refuse: (_, one) => (one.startsWith('/api/uploads/') ? status : null) };
      const { code, stdout, stderr } = await upload(path);
      assert.equal(code, 1);
      assert.match(stderr, words);
      assert.match(stdout, / failed /);
    });
  }

  test('a command line that makes no sense', async () => {
    for (const [args, words] of [
      [[], /nothing to upload/],
      [['a.wav', '--watch', '.'], /not both/],
      [['a.wav', '--only-new'], /--watch only/],
      [['a.wav', '--platform', 'fax'], /--platform must be one of/],
      [['a.wav', '--project', 'x'], /--project must be/],
      [['--watch', '/nowhere', '--settle', '0'], /--settle must be/],
      [['--watch', '/nowhere/at/all'], /There is no folder/],
    ] as const) {
      const { code, stderr } = await upload(...args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, words);
    }
  });
});

test('a reader of the help finds all options', async () => {
  const { code, stdout } = await upload('--help');
  assert.equal(code, 0);
  const watching = ['--watch', '--settle', '--only-new', '--state'];
  const more = ['--platform', '--project', '--base-url', '--key'];
  for (const option of [...watching, '--any-type', '--title', '--checksum', ...more]) {
    assert.ok(stdout.includes(option), option);
  }
  assert.deepEqual(target.answers, []);
});
