import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createKey, startTestServer, type TestServer } from '../harness/test-server.ts';
import {
  type Folder,
  launch,
  makeFolder,
  minutebook,
  type ProcessResult,
  repositoryRoot,
} from './minutebook-process.ts';
import { type Fault, startProxy } from './unreliable-proxy.ts';
import { until } from './until.ts';

// "minutebook replay" as a process, against a server of the test's own.

const example = join(repositoryRoot, 'docs/examples/meeting.jsonl');
const meeting = JSON.parse(readFileSync(example, 'utf8'));
/** Beside the repository where the project keeps its data; not everybody has it. */
const realMeetings = join(repositoryRoot, '../shared/data/meetings.jsonl.gz');

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
  meeting_title: string;
  status: string;
  platform: string;
  participants: string[];
  started_at: string;
  error_message: string | null;
  transcript_segments: { timestamp: number | null; speaker: string; text: string }[];
}

/** What the server has, the newest first. */
async function recordings(): Promise<Recording[]> {
  const response = await fetch(`${server.url}/api/projects/1/desktop_recordings/?limit=1000`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return ((await response.json()) as { results: Recording[] }).results;
}

function replay(args: readonly string[], url = server.url): Promise<ProcessResult> {
  return minutebook(['replay', ...args], { MINUTEBOOK_BASE_URL: url, MINUTEBOOK_API_KEY: key });
}

/** Replays with --json; the totals. */
async function totalsOf(args: readonly string[], url?: string) {
  const { code, stdout, stderr } = await replay([...args, '--json'], url);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

describe('the example', () => {
  test('becomes a recording as a desktop recorder would make it', async () => {
    const { code, stdout, stderr } = await replay([example, '--speed', '0']);
    assert.equal(code, 0, stderr);
    const [headings = '', total = ''] = stdout.trimEnd().split('\n');
    assert.match(headings, /MEETINGS +SEGMENTS SENT +APPENDED +DUPLICATE +LOST +SECONDS +REQUESTS/);
    assert.match(total, /^Total +1 +22 +22 +0 +0 +\d+\.\d +\d+\.\d$/);

    const [recording, ...others] = await recordings();
    assert.equal(others.length, 0);
    assert.equal(recording?.meeting_title, meeting.title);
    assert.equal(recording?.status, 'ready');
    assert.equal(recording?.platform, 'desktop_audio');
    assert.deepEqual(recording?.participants, meeting.participants);
    assert.deepEqual(
      recording?.transcript_segments.map(({ timestamp, text }) => [timestamp, text]),
      meeting.segments.map((one: { timestamp_ms: number; text: string }) => [
        one.timestamp_ms,
        one.text,
      ]),
    );
  });

  test('goes through its steps in order, in batches of ten, each under a key', async () => {
    await using proxy = await startProxy(server.url, {});
    await totalsOf([example, '--speed', '0'], proxy.url);
    const steps = proxy.seen.map(({ method, body }) => {
      const { segments, ...changes } = body === '' ? {} : JSON.parse(body);
      return `${method} ${segments?.length ?? Object.entries(changes).join(' ')}`;
    });
    assert.deepEqual(steps, [
      'GET ',
      'POST platform,desktop_audio',
      `PATCH status,recording meeting_title,${meeting.title}`,
      'POST 10',
      'POST 10',
      'POST 2',
      'PATCH status,uploading',
      `PATCH participants,${meeting.participants.join()}`,
      'PATCH status,ready',
      'GET ',
    ]);
    const keys = proxy.seen.filter(({ method }) => method === 'POST').map((r) => r.idempotencyKey);
    assert.equal(new Set(keys).size, 4);
    assert.ok(keys.every((one) => one !== undefined));
  });

  test('takes its time, and can keep its date', async () => {
    const lastMs = Math.max(
      ...meeting.segments.map((one: { timestamp_ms: number | null }) => one.timestamp_ms ?? 0),
    );
    const totals = await totalsOf([example, '--speed', '80', '--keep-dates']);
    assert.ok(totals.seconds >= lastMs / 80 / 1000, `${totals.seconds} s`);
    assert.equal((await recordings())[0]?.started_at, `${meeting.date}T00:00:00Z`);
  });

  test('can be played again, several times at once', async () => {
    const totals = await totalsOf([example, example, example, '--speed', '0', '--limit', '2']);
    assert.deepEqual([totals.meetings, totals.segmentsSent, totals.lost], [2, 44, 0]);
    assert.equal((await recordings()).length, 2);
  });
});

test('the same moment and speaker twice is a duplicate, not a loss', async () => {
  const [first] = meeting.segments;
  const segments = [first, { ...first, text: 'Other words.' }, ...meeting.segments];
  const path = join(folder.path, 'doubled.jsonl');
  await writeFile(path, JSON.stringify({ ...meeting, segments }));
  const totals = await totalsOf([path, '--speed', '0']);
  assert.deepEqual(
    [totals.segmentsSent, totals.appended, totals.duplicate, totals.lost],
    [24, 22, 2, 0],
  );
});

describe('on a bad line', () => {
  test('every segment arrives once, also those without a time', async () => {
    const faults: (Fault | null)[] = [
      'lose-answer',
      null,
      'busy',
      'lose-request',
      'throttle',
      null,
    ];
    let count = 0;
    await using proxy = await startProxy(server.url, {
      fault: ({ path }) => {
        count += 1;
        return path.includes('limit=1') ? null : (faults[count % faults.length] ?? null);
      },
    });
    const path = join(folder.path, 'untimed.jsonl');
    const untimed = meeting.segments.map((one: object) => ({ ...one, timestamp_ms: null }));
    await writeFile(path, JSON.stringify({ ...meeting, segments: untimed }));
    const totals = await totalsOf([example, path, '--speed', '0', '--concurrency', '2'], proxy.url);
    assert.deepEqual([totals.segmentsSent, totals.lost, totals.differences.length], [44, 0, 0]);
    assert.ok(totals.repeatedRequests > 5);
    assert.equal((await recordings()).length, 2, 'a repeated create makes one recording');
  });

  test('a server that loses segments is found out', async () => {
    await using proxy = await startProxy(server.url, {
      tamper: ({ method, path }, body) => {
        if (method !== 'GET' || path.includes('limit=')) return body;
        const recording = JSON.parse(body);
        recording.transcript_segments.splice(4, 1);
        recording.transcript_segments[7].speaker = 'Nobody';
        return JSON.stringify(recording);
      },
    });
    const { code, stdout, stderr } = await replay([example, '--speed', '0'], proxy.url);
    assert.equal(code, 1);
    assert.match(stdout, /\nTotal +1 +22 +22 +0 +2 /);
    assert.match(
      stderr,
      /\nexample-spring-release \(recording [-0-9a-f]{36}\): segment 4 is lost: /,
    );
    assert.match(stderr, /segment 7 should not be there: 33500, Nobody, /);
    assert.match(stderr, /\nminutebook: 2 segments lost, 3 differences in all\./);
  });

  test('Ctrl-C stops it, and it says how far it got', async () => {
    await using proxy = await startProxy(server.url, {});
    const env = { MINUTEBOOK_BASE_URL: proxy.url, MINUTEBOOK_API_KEY: key };
    await using running = launch(['replay', example, '--speed', '20'], env);
    await until('a batch is there', 20_000, async () => {
      const [recording] = await recordings();
      return (recording?.transcript_segments.length ?? 0) > 0;
    });
    running.signal('SIGINT');
    const { code, stdout, stderr } = await running.exited;
    assert.equal(code, 1);
    assert.match(stdout, /\nTotal +0 +10 +/);
    assert.match(
      stderr,
      /\nminutebook: Ended after 0 of 1 meeting and 10 of 22 segments; .*told to/,
    );
    const [recording] = await recordings();
    assert.deepEqual(
      [recording?.status, recording?.error_message],
      ['error', 'The replay broke off.'],
    );
  });

  test('a refusal in the middle ends it, and it says how far it got', async () => {
    await using proxy = await startProxy(server.url, {
      fault: ({ body }) => (body.includes('"uploading"') ? 'refuse' : null),
    });
    const { code, stderr } = await replay([example, '--speed', '0'], proxy.url);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /22 of 22 segments.* The server refused to change a recording: No\. \(400, /,
    );
  });
});

describe('what the caller gets wrong', { concurrency: 4 }, () => {
  const cases: [what: string, args: string[], says: RegExp][] = [
    ['no file', [], /missing required argument 'file'/],
    ['a file that is not there', ['nowhere.jsonl'], /There is no file nowhere\.jsonl\./],
    ['a folder', [repositoryRoot], / is not a file\./],
    ['a file of something else', [join(repositoryRoot, 'package.json')], /line 1: is not JSON\./],
    ['one bad file among good ones', [example, 'nowhere.jsonl'], /There is no file/],
    ['a wrong speed', [example, '--speed', 'fast'], /--speed must be 0 \(at once\) or a number/],
    ['a negative speed', [example, '--speed', '-1'], /--speed must be/],
    ['a wrong limit', [example, '--limit', '0'], /--limit must be a whole number of 1 or more/],
    ['a wrong concurrency', [example, '--concurrency', '65'], /--concurrency must be .* 1 to 64/],
    ['a wrong project', [example, '--project', 'mine'], /--project must be a number or @current/],
    ['an unknown project', [example, '--project', '99'], /The server has no project 99\./],
    ['a wrong address', [example, '--base-url', 'localhost:4747'], /--base-url must be an address/],
    ['no key', [example, '--key', ''], /There is no API key: .*"minutebook keys create /],
    ['half a key', [example, '--key', 'mb_…'], /The API key holds a character that no key has\./],
    ['an unknown key', [example, '--key', 'mb_unknown'], /does not accept the API key\. Make one/],
  ];

  for (const [what, args, says] of cases) {
    test(what, async () => {
      const { code, stdout, stderr } = await replay(args);
      assert.match(stderr, says);
      assert.match(stderr, /^minutebook: [^\n]+\n$/);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  test('a key that may only read', async () => {
    const reading = await createKey(server.db, { scopes: ['desktop_recording:read'] });
    const { code, stdout, stderr } = await replay([example, '--key', reading]);
    assert.match(stderr, /minutebook: The API key is refused: API key missing required scope/);
    assert.deepEqual([code, stdout], [2, '']);
  });

  test('no server there', async () => {
    const { code, stderr } = await replay([example, '--base-url', 'http://127.0.0.1:1']);
    assert.match(stderr, /^minutebook: No server answers at http:\/\/127\.0\.0\.1:1 [^\n]*\n$/);
    assert.equal(code, 1);
  });

  test('a server of another kind', async () => {
    const { code, stderr } = await replay([example, '--base-url', `${server.url}/health`]);
    assert.match(stderr, /^minutebook: [^\n]*--base-url\.\n$/);
    assert.equal(code, 1);
  });

  after(async () => assert.deepEqual(await recordings(), [], 'nothing was created'));
});

test('real meetings', { skip: !existsSync(realMeetings) }, async () => {
  const totals = await totalsOf([realMeetings, '--speed', '0', '--limit', '6']);
  assert.deepEqual([totals.meetings, totals.lost, totals.differences], [6, 0, []]);
  assert.equal(totals.appended + totals.duplicate, totals.segmentsSent);
  assert.ok(totals.segmentsSent > 2000);
});
