import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { UsageError } from '../command-error.ts';
import { checkMeetings, takeMeetings } from './read-meetings.ts';

const folder = await mkdtemp(join(tmpdir(), 'minutebook-replay-'));
after(() => rm(folder, { recursive: true }));

let files = 0;
async function fileOf(content: string | Uint8Array): Promise<string> {
  files += 1;
  const path = join(folder, `file-${files}`);
  await writeFile(path, content);
  return path;
}

const segment = { timestamp_ms: 1000, speaker: 'Ann', text: 'Hello.' };

function lineOf(changes: object = {}): string {
  const meeting = { id: 'm', title: 'T', participants: ['Ann'], segments: [segment, segment] };
  return JSON.stringify({ ...meeting, ...changes });
}

function check(path: string, limit: number | null = null) {
  return checkMeetings({ paths: [path], limit });
}

async function problemOf(content: string | Uint8Array): Promise<string> {
  const path = await fileOf(content);
  const error = await check(path).then(
    () => assert.fail('It was accepted.'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof UsageError, String(error));
  assert.ok(error.message.startsWith(path), error.message);
  assert.ok(!error.message.includes('\n'));
  return error.message.slice(path.length);
}

test('meetings are counted, blank lines and a byte order mark left out', async () => {
  const last = lineOf({ segments: [{ ...segment, timestamp_ms: null, end_ms: 5, kind: 'x' }] });
  const path = await fileOf(`\u{feff}${lineOf()}\r\n\n${lineOf()}\n   \n${last}`);
  assert.deepEqual(await check(path), { meetings: 3, segments: 5, durationMs: 2000 });
  assert.deepEqual(await check(path, 1), { meetings: 1, segments: 2, durationMs: 1000 });
});

test('gzip is told by its content, not by the name', async () => {
  const path = await fileOf(gzipSync(`${lineOf()}\n${lineOf({ id: 'ż' })}\n`));
  const meetings = await Array.fromAsync(takeMeetings({ paths: [path, path], limit: 3 }));
  assert.deepEqual(
    meetings.map((meeting) => meeting.id),
    ['m', 'ż', 'm'],
  );
});

test('a line longer than the pieces a file is read in stays one', async () => {
  const segments = Array.from({ length: 5000 }, () => ({ ...segment, text: 'żółw '.repeat(10) }));
  const path = await fileOf(`${lineOf({ segments })}\n${lineOf({ segments })}\n`);
  assert.equal((await check(path)).segments, 10_000);
});

test('what is no JSON is named with its line', async () => {
  assert.match(
    await problemOf(`${lineOf()}\n${lineOf().slice(0, 40)}`),
    /^, line 2: is not JSON\. /,
  );
  assert.match(await problemOf('WEBVTT\n\n00:01.000'), /^, line 1: is not JSON\. .*meeting\.jsonl/);
});

test('what is no meeting is named with its line and key', async () => {
  const problems: [content: string, says: RegExp][] = [
    ['[1]', /line 1: it must be object, not array\./],
    [`${lineOf()}\n${lineOf({ title: undefined })}`, /line 2: "title" is missing\./],
    [lineOf({ segments: null }), /"segments" must be array, not null\./],
    [lineOf({ segments: [segment, {}] }), /"segments\[1\]\.timestamp_ms" is missing\./],
    [lineOf({ segments: [{ ...segment, text: ' \u{85}' }] }), /"segments\[0\]\.text" may not be b/],
    [lineOf({ segments: [{ ...segment, text: 'a\0' }] }), /may not hold the character U\+0000/],
    [lineOf({ segments: [{ ...segment, text: 'a\ud800' }] }), /half a character/],
    [lineOf({ segments: [{ ...segment, text: 'ż'.repeat(40_000) }] }), /at most 65536 bytes/],
    [lineOf({ segments: [{ ...segment, timestamp_ms: '5' }] }), /timestamp_ms" must be number/],
    [lineOf({ participants: ['Ann', ''] }), /"participants\[1\]" may not be blank/],
    [lineOf({ title: 'x'.repeat(256) }), /"title" may have at most 255 characters/],
    [lineOf({ platform: 'skype' }), /"platform"/],
    [lineOf({ date: 'yesterday' }), /"date" must be a date such as/],
  ];
  for (const [content, says] of problems) assert.match(await problemOf(content), says);
});

test('what is nothing, or not text, is named', async () => {
  assert.match(await problemOf(''), / holds no meeting\./);
  assert.match(await problemOf('\n\n'), / holds no meeting\./);
  assert.match(await problemOf(Buffer.from([0x7b, 0xff, 0x7d])), /line 1: is not UTF-8/);
});

test('a packed file that breaks off or is damaged is named', async () => {
  const lines = Array.from({ length: 300 }, (_, index) => lineOf({ id: `${index * 7919}` }));
  const packed = gzipSync(lines.join('\n'));
  assert.match(
    await problemOf(packed.subarray(0, -20)),
    / breaks off in the middle, in line \d+\./,
  );
  const damaged = Buffer.from(packed).fill(0xff, 100, 200);
  assert.match(await problemOf(damaged), / is damaged from line 1 on\./);
});

test('a file that is not there, or is a folder, is named', async () => {
  await assert.rejects(check(join(folder, 'none')), { message: /^There is no file .*none\./ });
  await assert.rejects(check(folder), { message: / is not a file\./ });
});
