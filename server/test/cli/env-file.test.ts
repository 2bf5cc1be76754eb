import assert from 'node:assert/strict';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Folder, launch, makeFolder, repositoryRoot } from './minutebook-process.ts';

// The file `.env` lies beside the program, so these tests start a copy of it.

let installation: Folder;
before(async () => {
  installation = await makeFolder();
  const server = join(installation.path, 'server');
  await mkdir(server);
  for (const part of ['bin', 'src', 'migrations', 'package.json']) {
    await cp(join(repositoryRoot, 'server', part), join(server, part), { recursive: true });
  }
  await symlink(join(repositoryRoot, 'node_modules'), join(installation.path, 'node_modules'));
});
after(() => installation[Symbol.asyncDispose]());

async function runWith(envFile: string, args: readonly string[], env: Record<string, string> = {}) {
  await writeFile(join(installation.path, '.env'), envFile);
  const program = join(installation.path, 'server/bin/minutebook.js');
  await using running = launch(args, env, { program });
  return await running.exited;
}

test('settings are read from it', async () => {
  const { code, stderr } = await runWith('MINUTEBOOK_UPLOADS=cloud\n', ['migrate']);
  assert.match(stderr, /^minutebook: MINUTEBOOK_UPLOADS must be one of .*, not "cloud"\.\n$/);
  assert.equal(code, 2);
});

test('the environment wins over it', async () => {
  const file = 'MINUTEBOOK_UPLOADS=cloud\nMINUTEBOOK_LOG_LEVEL=loud\n';
  const { stderr } = await runWith(file, ['migrate'], { MINUTEBOOK_UPLOADS: 'sky' });
  assert.match(stderr, /^minutebook: MINUTEBOOK_UPLOADS must be one of .*, not "sky"\.\n$/);
});

test('the server and the key of a replay are read from it', async () => {
  const file = `MINUTEBOOK_BASE_URL=nonsense\n`;
  const { code, stderr } = await runWith(file, ['replay', 'any']);
  assert.match(stderr, /^minutebook: MINUTEBOOK_BASE_URL must be an address such as .*"nonsense"/);
  assert.equal(code, 2);
});

test('one that cannot be read is named', async () => {
  await using nowhere = await makeFolder();
  const program = join(nowhere.path, 'server/bin/minutebook.js');
  await cp(join(installation.path, 'server'), join(nowhere.path, 'server'), { recursive: true });
  await symlink(join(repositoryRoot, 'node_modules'), join(nowhere.path, 'node_modules'));
  await mkdir(join(nowhere.path, '.env'));
  await using running = launch(['migrate'], {}, { program });
  const { code, stderr } = await running.exited;
  assert.match(stderr, /^minutebook: .*\.env cannot be read .*Repair or remove it\.\n$/);
  assert.equal(code, 2);
});
