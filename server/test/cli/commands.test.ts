import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import {
  makeFolder,
  minutebook,
  type ServerProcess,
  startServer,
  statusWith,
} from './minutebook-process.ts';
import { until } from './until.ts';

// Every command on an installation of its own, first while the server is stopped, then while it runs.

const folder = await makeFolder();
const env = { MINUTEBOOK_DATA_DIR: folder.path };
after(() => folder[Symbol.asyncDispose]());

/** Runs a command that must succeed; what it prints, without the line's end. */
async function run(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await minutebook(args, env);
  assert.equal(code, 0, stderr);
  assert.ok(stdout.endsWith('\n'));
  return stdout.slice(0, -1);
}

/** Runs a command that the caller has got wrong; the one line it says. */
async function refuse(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await minutebook(args, env);
  assert.equal(stdout, '', `${args.join(' ')} printed something`);
  assert.match(stderr, /^minutebook: [^\n]+\n$/);
  assert.equal(code, 2, stderr);
  return stderr;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const apiKey = /^mb_[0-9A-Za-z]{40,}$/;

interface KeyRow {
  id: string;
  label: string;
  email: string;
  scopes: string[];
  projectIds: number[];
  revokedAt: string | null;
}

async function listKeys(): Promise<KeyRow[]> {
  return JSON.parse(await run('keys', 'list', '--json'));
}

describe('while the server is stopped', () => {
  test('three commands at once make the database and all succeed', async () => {
    const [organization, user, projects] = await Promise.all([
      run('organizations', 'create', '--name', 'Łódź & Sons'),
      run('users', 'create', '--email', 'ann@example.com', '--first-name', 'Ann'),
      run('projects', 'list', '--json'),
    ]);
    assert.match(organization ?? '', uuid);
    assert.match(user ?? '', /^\d+$/);
    assert.equal(JSON.parse(projects ?? '')[0].name, 'Default project');
  });

  test('each prints only its value', async () => {
    const organization = 'Łódź & Sons';
    const member = ['--email', 'ann@example.com', '--organization', organization];
    const project = await run(
      'projects',
      'create',
      '--name',
      'Two',
      '--organization',
      organization,
    );
    assert.match(project, /^\d+$/);
    const [membership, key] = await Promise.all([
      run('members', 'add', ...member, '--role', 'member'),
      run(...newKey('ann@example.com', 'laptop'), '--projects', project),
    ]);
    assert.match(membership ?? '', uuid);
    assert.match(key ?? '', apiKey);
    assert.equal(await run('members', 'add', ...member, '--role', 'admin'), membership);
    assert.equal(await run('migrate'), 'The database is up to date.');
  });

  test('the lists are tables, or JSON', async () => {
    const [table, json, organizations] = await Promise.all([
      run('keys', 'list'),
      listKeys(),
      run('organizations', 'list', '--json'),
    ]);
    const [key] = json;
    assert.match(table ?? '', /^ID +KEY +LABEL +USER/);
    assert.equal(table?.split('\n').length, 2);
    assert.deepEqual([key?.label, key?.email, key?.revokedAt], ['laptop', 'ann@example.com', null]);
    assert.deepEqual(key?.scopes, ['desktop_recording:write']);
    const names = JSON.parse(organizations ?? '').map((one: { name: string }) => one.name);
    assert.deepEqual(names, ['Default organization', 'Łódź & Sons']);
  });

  test('a key is revoked once', async () => {
    const key = await run(...newKey('ann@example.com', 'lost'));
    const id = (await listKeys()).find((row) => row.label === 'lost')?.id;
    assert.equal(await run('keys', 'revoke', key), id);
    assert.match(await refuse('keys', 'revoke', key), /No key in force is that one/);
    assert.notEqual((await listKeys()).find((row) => row.id === id)?.revokedAt, null);
  });
});

function newKey(email: string, label: string): string[] {
  const scopes = ['--scopes', 'desktop_recording:write'];
  return ['keys', 'create', '--email', email, '--label', label, ...scopes];
}

test('a data folder that cannot be one is named', async () => {
  const wrong = { MINUTEBOOK_DATA_DIR: '/dev/null' };
  const { code, stdout, stderr } = await minutebook(['keys', 'list'], wrong);
  assert.equal(stdout, '');
  assert.match(stderr, /^minutebook: [^\n]*\/dev\/null[^\n]*MINUTEBOOK_DATA_DIR[^\n]*\n$/);
  assert.equal(code, 1);
});

describe('help', () => {
  const commands = [
    [],
    ['serve'],
    ['migrate'],
    ['organizations'],
    ['organizations', 'create'],
    ['organizations', 'list'],
    ['projects', 'create'],
    ['users', 'deactivate'],
    ['members', 'add'],
    ['keys'],
    ['keys', 'create'],
    ['keys', 'revoke'],
    ['replay'],
    ['import'],
    ['export'],
  ];

  test('of every command goes to the standard output and needs no data folder', async () => {
    await using nowhere = await makeFolder();
    const elsewhere = { MINUTEBOOK_DATA_DIR: `${nowhere.path}/none` };
    const showHelp = async (command: readonly string[]) => {
      const { code, stdout, stderr } = await minutebook([...command, '--help'], elsewhere);
      assert.deepEqual([code, stderr], [0, '']);
      assert.ok(stdout.startsWith(`Usage: minutebook${['', ...command].join(' ')}`), stdout);
    };
    await Promise.all(commands.map(showHelp));
    assert.deepEqual(await readdir(nowhere.path), []);
  });

  test('the version is that of the package', async () => {
    assert.match(await run('--version'), /^\d+\.\d+\.\d+$/);
  });
});

test('a forgotten value is named, and the next option not taken for it', async () => {
  const cases = [
    ['upload a.webm --key --project 1', '--key', '--project'],
    ['upload --watch --only-new', '--watch', '--only-new'],
    ['replay a.jsonl --speed --json', '--speed', '--json'],
    ['import a.vtt --title --key x', '--title', '--key'],
    ['export --all --format md', '--all', '--format'],
    ['keys create --email --label laptop', '--email', '--label'],
    ['keys revoke --id --key', '--id', '--key'],
    ['users create --first-name --email ann@example.com', '--first-name', '--email'],
    ['members add --role --email ann@example.com', '--role', '--email'],
    ['projects create --name --organization One', '--name', '--organization'],
    ['organizations create --name --json', '--name', '--json'],
  ] as const;
  for (const [line, option, next] of cases) {
    const says = new RegExp(
      `: ${option} has no value: after it comes ${next}\\. Write it as "${option} <`,
    );
    assert.match(await refuse(...line.split(' ')), says);
  }
});

const refusedLabel = 'refused';

describe('while the server runs', () => {
  let server: ServerProcess;
  before(async () => {
    server = await startServer(env);
  });
  after(() => server[Symbol.asyncDispose]());

  /** A user with a key of the first project, which the server accepts at once. */
  async function newPerson(email: string): Promise<string> {
    await run('users', 'create', '--email', email, '--first-name', 'Some');
    const organization = ['--organization', 'Default organization', '--role', 'member'];
    await run('members', 'add', '--email', email, ...organization);
    const key = await run(...newKey(email, `key of ${email}`));
    assert.equal(await statusWith(server.url, key), 200);
    return key;
  }

  test('three commands at once succeed, and a new key works at once', async () => {
    const [first, second] = await Promise.all([
      run(...newKey('admin@localhost', 'one')),
      run(...newKey('admin@localhost', 'two')),
      run('organizations', 'create', '--name', 'Third'),
    ]);
    assert.equal(await statusWith(server.url, first ?? ''), 200);
    assert.equal(await statusWith(server.url, second ?? ''), 200);
    assert.equal((await listKeys()).length, 5, 'with the first key, which serve has made');
  });

  test('a revoked key stops working within five seconds', async () => {
    const key = await newPerson('carol@example.com');
    const id = (await listKeys()).find((row) => row.email === 'carol@example.com')?.id ?? '';
    assert.equal(await run('keys', 'revoke', '--id', id), id);
    await until(
      'the key is refused',
      5000,
      async () => (await statusWith(server.url, key)) === 401,
    );
  });

  test('so do the keys of a deactivated user', async () => {
    const key = await newPerson('dave@example.com');
    assert.match(await run('users', 'deactivate', '--email', 'dave@example.com'), /^\d+$/);
    await until(
      'the key is refused',
      5000,
      async () => (await statusWith(server.url, key)) === 401,
    );
  });

  describe('what the caller gets wrong', { concurrency: 4 }, () => {
    const organization = ['--organization', 'Default organization'];
    const ann = ['--email', 'ann@example.com'];
    const cases: readonly [args: string[], says: RegExp][] = [
      [['frobnicate'], /unknown command 'frobnicate'.* --help/],
      [['keys', 'lits'], /unknown command 'lits'.*Did you mean list\?/],
      [['keys', 'list', '--jsno'], /unknown option '--jsno'.*Did you mean --json\?/],
      [['serve', 'now'], /too many arguments/],
      [['users', 'create', '--email', 'bob@example.com'], /'--first-name <name>' not specified/],
      [
        ['users', 'create', '--email', 'bob', '--first-name', 'Bob'],
        /"bob" is not an email address/,
      ],
      [['users', 'create', ...ann, '--first-name', 'A'], /There is a user ann@example.com already/],
      [['users', 'create', '--email', 'b@c', '--first-name', ' '], /--first-name is empty/],
      [['users', 'deactivate', '--email', 'no@where'], /There is no user no@where\. Make one with/],
      [['organizations', 'create', '--name', 'x'.repeat(256)], /--name may have at most 255/],
      [['projects', 'create', '--name', 'P', '--organization', 'None'], /no organization "None"/],
      [['members', 'add', ...ann, ...organization, '--role', 'king'], /must be admin or member/],
      [
        ['keys', 'create', ...ann, '--label', refusedLabel, '--scopes', 'all'],
        /Invalid scope: all\. Write/,
      ],
      [['keys', 'create', ...ann, '--label', refusedLabel, '--scopes', ','], /--scopes is empty/],
      [[...newKey('ann@example.com', refusedLabel), '--projects', '99'], /There is no project 99/],
      [['keys', 'revoke'], /Say which key to revoke/],
      [['keys', 'revoke', '--id', 'nonsense'], /No key in force is that one/],
    ];

    for (const [args, says] of cases) {
      test(`minutebook ${args.join(' ').slice(0, 60)}`, async () => {
        assert.match(await refuse(...args), says);
      });
    }
  });

  test('what was refused left no key behind', async () => {
    assert.ok((await listKeys()).every((key) => key.label !== refusedLabel));
  });

  test('the server goes on after its commands', async () => {
    const response = await fetch(`${server.url}/ready`);
    assert.deepEqual(await response.json(), { status: 'ok', database: 'ok' });
  });
});
