import assert from 'node:assert/strict';
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startTestServer, type TestServer } from '../harness/test-server.ts';
import { type Folder, launch, makeFolder, minutebook } from './minutebook-process.ts';
import { until } from './until.ts';

// "minutebook export" as a process, against a server of the test's own.

let server: TestServer;
let key: string;
let folder: Folder;
before(async () => {
  server = await startTestServer();
  key = await server.createKey({ scopes: ['desktop_recording:write'] });
});
after(() => server[Symbol.asyncDispose]());
beforeEach(async (context) => {
  const made = await makeFolder();
  folder = made;
  if ('after' in context) context.after(() => made[Symbol.asyncDispose]());
  await server.db.query({ text: 'TRUNCATE recordings, transcript_segments, idempotency_keys' });
});

async function api(method: string, path: string, body?: object): Promise<{ id: string }> {
  const response = await fetch(`${server.url}/api/projects/1/desktop_recordings/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return response.status === 204 ? { id: '' } : ((await response.json()) as { id: string });
}

const started_at = '2026-03-02T09:00:00Z';

/** With a summary: that is enough for a file. */
async function record(title: string | null, changes: object = {}): Promise<string> {
  const { id } = await api('POST', '', { platform: 'zoom' });
  await change(id, { meeting_title: title, summary: `About ${title}.`, started_at, ...changes });
  return id;
}

const change = (id: string, changes: object) => api('PATCH', `${id}/`, changes);

function settings() {
  return { MINUTEBOOK_BASE_URL: server.url, MINUTEBOOK_API_KEY: key };
}

function run(...args: string[]) {
  return minutebook(['export', ...args], settings());
}

/** Exports all, which must succeed; what it prints. */
async function exportAll(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run('--all', folder.path, ...args);
  assert.equal(code, 0, stderr);
  return stdout;
}

const at = (name: string) => join(folder.path, name);
const read = (name: string) => readFile(at(name), 'utf8');

/** What a person sees in the folder. */
async function visible(): Promise<string[]> {
  const names = await readdir(folder.path, { recursive: true });
  assert.deepEqual(
    names.filter((name) => /\.tmp$/.test(name)),
    [],
  );
  return names.filter((name) => name !== '.minutebook.json').toSorted();
}

describe('one recording', () => {
  test('goes to a file, to one of its own name, or to the standard output', async () => {
    const id = await record('Plan: A/B');
    const path = at('plan.md');
    const named = await run(id, '--output', path);
    assert.deepEqual([named.code, named.stdout], [0, `${path}\n`]);
    const printed = await run(id, '--output', '-');
    assert.deepEqual([printed.code, printed.stderr], [0, '']);
    assert.equal(printed.stdout, await readFile(path, 'utf8'));
    assert.match(printed.stdout, /^# Plan: A\/B\n[\s\S]*About Plan/);

    await using first = launch(['export', id, '--format', 'json'], settings(), {
      cwd: folder.path,
    });
    assert.equal((await first.exited).stdout, '2026-03-02 Plan A B.json\n');
    assert.deepEqual(await visible(), ['2026-03-02 Plan A B.json', 'plan.md']);
    await using again = launch(['export', id, '--format', 'json'], settings(), {
      cwd: folder.path,
    });
    const { code, stderr } = await again.exited;
    assert.equal(code, 2);
    assert.match(stderr, /There is a file 2026-03-02 Plan A B\.json already\. Add --output/);
  });

  test('that is not there, or has nothing to show, is named', async () => {
    const missing = await run('01a208c4-d40d-73ad-83cd-8a68ffb65900');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /There is no recording 01a208c4-.* in project @current\. Check/);
    const id = await record('Silent');
    const silent = await run(id, '--format', 'srt', '--output', at('x.srt'));
    assert.equal(silent.code, 1);
    assert.match(silent.stderr, /has no transcript yet, .* Try again when it is processed\./);
    assert.deepEqual(await visible(), []);
  });
});

describe('a folder', () => {
  test('gets a file of each recording; started again, it gets what changed', async () => {
    const [standup] = [await record('Standup'), await record('standup'), await record(null)];
    await api('POST', '', { platform: 'zoom' });
    await writeFile(at('2026-03-02 Standup.md'), 'My own note.');
    const printed = await exportAll();
    const names = await visible();
    assert.deepEqual(names.slice(1), [
      '2026-03-02 Standup (2).md',
      '2026-03-02 Standup.md',
      '2026-03-02 standup (3).md',
    ]);
    assert.match(names[0] ?? '', /^2026-03-02 Recording [0-9a-f]{8}\.md$/);
    assert.equal(printed.match(/^Written: /gm)?.length, 3);
    assert.equal(await read('2026-03-02 Standup.md'), 'My own note.');
    assert.match(await read('2026-03-02 Standup (2).md'), /^---\nid: "[\s\S]*\n---\n\n# Standup\n/);

    const before = await stat(at('2026-03-02 Standup (2).md'));
    assert.equal(await exportAll(), '');
    // A change that the file does not show writes nothing either.
    await change(standup, { notes: null });
    assert.equal(await exportAll(), '');
    assert.equal((await stat(at('2026-03-02 Standup (2).md'))).mtimeMs, before.mtimeMs);
    await change(standup, { summary: 'Anew.' });
    assert.equal(await exportAll(), 'Written: 2026-03-02 Standup (2).md\n');
    assert.match(await read('2026-03-02 Standup (2).md'), /Anew\./);
    assert.deepEqual(await visible(), names);
  });

  test('follows titles, sets deleted recordings aside and restores files that are missing', async () => {
    const [first, second] = [await record('First'), await record('Second')];
    await record('Third');
    await exportAll();
    await change(first, { meeting_title: 'FIRST' });
    await change(second, { meeting_title: 'Third' });
    await rm(at('2026-03-02 Third.md'));
    await exportAll();
    const renamed = ['2026-03-02 FIRST.md', '2026-03-02 Third (2).md', '2026-03-02 Third.md'];
    assert.deepEqual(await visible(), renamed);

    await appendFile(at('2026-03-02 FIRST.md'), 'And my words.');
    await mkdir(at('Deleted'));
    await writeFile(at('Deleted/2026-03-02 FIRST.md'), 'An older one.');
    await api('DELETE', `${first}/`);
    const printed = await exportAll();
    assert.match(printed, /^Moved: .*FIRST\.md to Deleted.*FIRST \(2\)\.md, since the server no/);
    assert.match(await read('Deleted/2026-03-02 FIRST (2).md'), /And my words\.$/);
    assert.equal(await read('Deleted/2026-03-02 FIRST.md'), 'An older one.');
    assert.equal(await exportAll(), '');
  });

  test('keeps what was changed by hand; the new version goes beside it', async () => {
    const id = await record('Retro');
    await exportAll();
    const [own, copy] = ['2026-03-02 Retro.md', '2026-03-02 Retro (server).md'];
    await appendFile(at(own), 'My words.');
    assert.equal(await exportAll(), '', 'nothing has changed on the server');
    await change(id, { summary: 'Version two.', meeting_title: 'Retrospective' });
    assert.match(await exportAll(), /\(server\)\.md\. .* was changed by hand and is left as it is/);
    assert.match(await read(own), /My words\.$/);
    assert.match(await read(copy), /Version two\./);
    await change(id, { summary: 'Version three.' });
    await exportAll();
    assert.match(await read(copy), /Version three\./);
    await appendFile(at(copy), 'Mine too.');
    await change(id, { summary: 'Version four.' });
    await exportAll();
    assert.match(await read(own), /My words\.$/);
    assert.match(await read(copy), /Mine too\.$/);
    const next = '2026-03-02 Retro (server) (2).md';
    assert.match(await read(next), /Version four\./);

    // Who takes the server's version has taken it; all is as before.
    await rename(at(next), at(own));
    await change(id, { summary: 'Version five.' });
    assert.match(await exportAll(), /^Written: 2026-03-02 Retrospective\.md \(was /);
    assert.deepEqual(await visible(), [copy, '2026-03-02 Retrospective.md']);
  });

  test('whose state is lost is taken up again', async () => {
    const id = await record('Kept');
    await exportAll();
    await rm(at('.minutebook.json'));
    assert.equal(await exportAll(), '');
    await change(id, { summary: 'Anew.' });
    assert.equal(await exportAll(), 'Written: 2026-03-02 Kept.md\n');
    assert.deepEqual(await visible(), ['2026-03-02 Kept.md']);
  });

  test('is one of one server, project and format', async () => {
    await record('Kept');
    await exportAll();
    const other = await run('--all', folder.path, '--format', 'txt');
    assert.match(other.stderr, /holds recordings as md, not as txt\. Name another folder\./);
    const state = JSON.parse(await read('.minutebook.json'));
    await writeFile(at('.minutebook.json'), JSON.stringify({ ...state, project: 7 }));
    const project = await run('--all', folder.path);
    assert.match(project.stderr, /of project 7, not of project 1\..*--project 7/);
    await server.db.query({ text: 'TRUNCATE recordings' });
    const empty = await run('--all', folder.path);
    assert.match(empty.stderr, /has no project 7/);
    await writeFile(at('.minutebook.json'), JSON.stringify({ ...state, server: 'http://old' }));
    const moved = await run('--all', folder.path);
    assert.match(moved.stderr, /of http:\/\/old, not of .* change "server" in /);
    await writeFile(at('.minutebook.json'), '{');
    const damaged = await run('--all', folder.path);
    assert.match(damaged.stderr, /cannot be used: it is not what this program writes\. Repair/);
    assert.deepEqual(
      [other, project, empty, moved, damaged].map(({ code }) => code),
      [2, 2, 2, 2, 2],
    );
    assert.deepEqual(await visible(), ['2026-03-02 Kept.md']);
  });

  test('of more recordings than a page has holds them all', async () => {
    await server.db.query({
      text: `INSERT INTO recordings (project_id, id, created_by, sdk_upload_id, platform,
          meeting_title, summary, started_at)
        SELECT 1, gen_random_uuid(), 1, gen_random_uuid(), 'zoom', 'Nr ' || n, 'Text', $1
        FROM generate_series(1, 1203) n`,
      values: [started_at],
    });
    await exportAll();
    assert.equal((await visible()).length, 1203);
    assert.equal(await exportAll(), '');
  });
});

test('--watch writes what changes until Ctrl-C', async () => {
  const id = await record('Live');
  await using watching = launch(['export', '--all', folder.path, '--watch'], settings());
  await watching.untilOutput(/Written: 2026-03-02 Live\.md/);
  await until('it watches', 10_000, () => watching.stderr().includes('Stop it with Ctrl-C.'));
  await change(id, { summary: 'More.' });
  await watching.untilOutput(/Written: .*\nWritten: 2026-03-02 Live\.md\n/);
  assert.match(await read('2026-03-02 Live.md'), /More\./);
  await api('DELETE', `${id}/`);
  await watching.untilOutput(/Moved: 2026-03-02 Live\.md/);
  watching.signal('SIGINT');
  const { code, stderr } = await watching.exited;
  assert.equal(code, 0);
  assert.match(stderr, /Stopped watching\.\n$/);
});

test('a command line that makes no sense', async () => {
  const id = '01a208c4-d40d-73ad-83cd-8a68ffb65900';
  for (const [args, words] of [
    [[], /Say what to export/],
    [['Standup'], /must be the id of a recording/],
    [[id, '--all', '.'], /either a recording or a folder with --all, not both/],
    [[id, '--watch'], /--watch goes with --all only/],
    [[id, '--format', 'doc'], /--format must be one of txt, md/],
    [['--all', '.', '--output', 'x'], /--output is for one recording/],
    [['--all', '--watch'], /--all has no value: after it comes --watch/],
    [['--all', '/dev/null'], /\/dev\/null is not a folder/],
  ] as const) {
    const { code, stderr } = await run(...args);
    assert.equal(code, 2, stderr);
    assert.match(stderr, words);
  }
});
