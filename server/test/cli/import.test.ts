import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { type Folder, makeFolder, minutebook, repositoryRoot } from './minutebook-process.ts';
import { type Fault, startProxy } from './unreliable-proxy.ts';

// "minutebook import FILE…" as a process, against a server of the test's own.

/** Beside the repository where the project keeps its data; not everybody has it. */
const realCall = join(repositoryRoot, '../shared/data/imports/zoom-full-call.vtt');
const captions =
  'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Who?\n\n00:02.000 --> 00:03.000\n<v Bo>Me.\n';

let server: TestServer;
let key: string;
let folder: Folder;
before(async () => {
  server = await startTestServer();
  folder = await makeFolder();
  key = await server.createKey({ scopes: ['desktop_recording:write'] });
});
after(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await server.db.query({ text: 'TRUNCATE recordings, transcript_segments, idempotency_keys' });
});

interface Recording {
  id: string;
  meeting_title: string | null;
  status: string;
  platform: string;
  participants: string[];
  started_at: string;
  transcript_segments: { speaker: string; text: string }[];
}

async function api(path: string, options: RequestInit = {}) {
  const response = await fetch(`${server.url}/api/projects/1/desktop_recordings/${path}`, {
    ...options,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });
  return (await response.json()) as { results: Recording[] } & Recording;
}

async function recordings(): Promise<Recording[]> {
  return (await api('?limit=1000&ordering=created_at')).results;
}

async function makeFile(name: string, content: string): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

function importFiles(args: readonly string[], url = server.url) {
  return minutebook(['import', ...args], { MINUTEBOOK_BASE_URL: url, MINUTEBOOK_API_KEY: key });
}

describe('a file', () => {
  test('becomes a recording that is ready, with its title, date and speakers; once', async () => {
    const path = await makeFile('Weekly é.vtt', captions);
    const modified = new Date('2026-03-01T09:30:00Z');
    await utimes(path, modified, modified);
    const first = await importFiles([path, '--platform', 'meet']);
    assert.equal(first.code, 0, first.stderr);
    const [recording, ...others] = await recordings();
    assert.equal(others.length, 0);
    assert.deepEqual(
      [recording?.meeting_title, recording?.status, recording?.platform, recording?.participants],
      ['Weekly é', 'ready', 'meet', ['Ana', 'Bo']],
    );
    assert.equal(Date.parse(recording?.started_at ?? ''), modified.getTime());
    assert.deepEqual(
      recording?.transcript_segments.map(({ text }) => text),
      ['Who?', 'Me.'],
    );
    assert.match(first.stdout, /^FILE +RESULT +FORMAT +SEGMENTS +SPEAKERS +RECORDING\n/);
    assert.match(first.stdout, new RegExp(`imported +webvtt +2 +2 +${recording?.id}\n`));

    const again = await importFiles([path, '--platform', 'meet']);
    assert.equal(again.code, 0, again.stderr);
    assert.match(again.stdout, new RegExp(`already there +${recording?.id}\n`));
    assert.equal((await recordings()).length, 1);
  });

  test('that knows its title and date is believed; --title wins', async () => {
    const told = {
      ...{ meeting_title: 'Planning', started_at: '2025-05-06T07:08:09Z' },
      transcript_segments: [{ timestamp: 0, speaker: 'Ana', text: 'Hello.', confidence: null }],
    };
    const path = await makeFile('a.json', JSON.stringify(told));
    assert.equal((await importFiles([path])).code, 0);
    await makeFile('a.json', JSON.stringify({ ...told, other: 'content' }));
    assert.equal((await importFiles([path, '--title', 'Mine'])).code, 0);
    const [first, second] = await recordings();
    assert.deepEqual([first?.meeting_title, second?.meeting_title], ['Planning', 'Mine']);
    assert.match(first?.started_at ?? '', /^2025-05-06T07:08:09/);
  });

  test('of a real call is whole', { skip: !existsSync(realCall) }, async () => {
    const { code, stdout } = await importFiles([realCall]);
    assert.equal(code, 0);
    assert.match(stdout, /imported +webvtt +582 +21 /);
    assert.equal((await recordings())[0]?.transcript_segments.length, 582);
  });

  test('is imported once also where requests and answers get lost', async () => {
    const path = await makeFile('lost.vtt', captions);
    const faults: (Fault | null)[] = ['lose-answer', 'lose-request', 'busy', null];
    let count = 0;
    await using proxy = await startProxy(server.url, {
      fault: ({ path: asked }) => {
        if (asked.includes('limit=1')) return null;
        count += 1;
        return faults[count % faults.length] ?? null;
      },
    });
    const { code, stdout, stderr } = await importFiles([path], proxy.url);
    assert.equal(code, 0, stderr);
    assert.match(stdout, / imported +webvtt +2 /);
    assert.match(stderr, /Waiting for the server: /);
    const all = await recordings();
    assert.deepEqual(
      all.map((one) => [one.status, one.transcript_segments.length]),
      [['ready', 2]],
    );
  });
});

test('what is wrong with a file is told with its line; it stops no other and leaves nothing', async () => {
  const good = await makeFile('good.vtt', captions);
  const letter = await makeFile('letter.txt', 'Dear all,\n');
  const cut = await makeFile('cut.json', '{"segments": [\n{"start": 1');
  const big = await makeFile('big.vtt', `WEBVTT\n${' '.repeat(21 * 1024 * 1024)}`);
  const missing = join(folder.path, 'missing.vtt');
  const { code, stdout, stderr } = await importFiles([
    ...[letter, cut, missing, big, folder.path, good, good],
  ]);
  assert.equal(code, 1);
  assert.match(stderr, /letter\.txt: Line 1: The text begins like none that is known/);
  assert.match(stderr, /cut\.json: Line 2: the JSON ends/);
  assert.match(stderr, /missing\.vtt: It does not exist\. Check its name\./);
  assert.match(stderr, /big\.vtt: It has 22\.0 MB; the server takes .* at most 21\.0 MB\./);
  assert.match(stderr, /: It is a folder\. Name the files in it\./);
  assert.match(stderr, /minutebook: 5 of 6 files were not imported\.\n$/);
  assert.equal(stdout.match(/ failed/g)?.length, 5);
  assert.deepEqual(
    (await recordings()).map(({ meeting_title }) => meeting_title),
    ['good'],
  );
});

describe('--into', () => {
  test('replaces the transcript of a recording, and its title where one is given', async () => {
    const made = await api('', { method: 'POST', body: '{"platform": "zoom"}' });
    const path = await makeFile('call.vtt', captions);
    const { code, stderr } = await importFiles([path, '--into', made.id, '--title', 'Renamed']);
    assert.equal(code, 0, stderr);
    const [recording, ...others] = await recordings();
    assert.equal(others.length, 0);
    assert.deepEqual([recording?.id, recording?.meeting_title], [made.id, 'Renamed']);
    assert.equal(recording?.transcript_segments.length, 2);
  });

  test('never deletes the recording', async () => {
    const made = await api('', { method: 'POST', body: '{"platform": "zoom"}' });
    const { code } = await importFiles([await makeFile('bad.txt', 'Dear'), '--into', made.id]);
    assert.equal(code, 1);
    assert.equal((await recordings())[0]?.id, made.id);
  });

  test('names a recording that is not there', async () => {
    const path = await makeFile('call.vtt', captions);
    const nobody = '01a208c4-d40d-73ad-83cd-8a68ffb65900';
    const { code, stderr } = await importFiles([path, '--into', nobody]);
    assert.equal(code, 1);
    assert.match(stderr, /call\.vtt: There is no such recording\. Check its id/);
  });
});

test('a command line that makes no sense', async () => {
  for (const [args, words] of [
    [['a', 'b', '--into', '01a208c4-d40d-73ad-83cd-8a68ffb65900'], /name one file with --into/],
    [['a', '--into', 'x'], /--into must be the id of a recording/],
    [['a', '--platform', 'fax'], /--platform must be one of/],
    [['a', '--into', '--title', 'x'], /--into has no value: after it comes --title/],
    [['a', '--title', ' '], /--title is empty/],
  ] as const) {
    const { code, stderr } = await importFiles(args);
    assert.equal(code, 2, stderr);
    assert.match(stderr, words);
  }
});
