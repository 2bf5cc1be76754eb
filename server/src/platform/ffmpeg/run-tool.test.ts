import assert from 'node:assert/strict';
import { mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { runTool, type ToolRun } from './run-tool.ts';

suite('running a tool', { skip: process.platform === 'win32' }, () => {
  let scratchFolder: string;
  before(async () => {
    scratchFolder = await mkdtemp(join(tmpdir(), 'minutebook-tool-'));
  });
  after(() => rm(scratchFolder, { recursive: true, force: true }));

  const node = (script: string, more: Partial<ToolRun> = {}) =>
    runTool({
      program: process.execPath,
      args: ['-e', script],
      scratchFolder,
      timeLimitMs: 30_000,
      // Node reserves far more address space than it uses.
      memoryBytes: 64 * 1024 ** 3,
      ...more,
    });

  test('keeps what it wrote and its exit code', async () => {
    const result = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    assert(result.kind === 'ended');
    assert.equal(result.code, 3);
    assert.equal(result.stdout.toString(), 'out\n');
    assert.equal(result.stderrTail, 'err\n');
  });

  test('passes arguments as they are', async () => {
    const args = ['$HOME', '`id`', "a'b", 'c\nd', '-n', '*'];
    const result = await runTool({
      program: 'printf',
      args: ['%s|', ...args],
      scratchFolder,
      timeLimitMs: 30_000,
    });
    assert(result.kind === 'ended');
    assert.equal(result.stdout.toString(), `${args.join('|')}|`);
  });

  test('gives no environment beside the path, and the scratch folder to stand in', async () => {
    const result = await runTool({
      program: 'sh',
      args: ['-c', 'env; pwd; ulimit -c; cat'],
      scratchFolder,
      timeLimitMs: 30_000,
    });
    assert(result.kind === 'ended');
    const output = result.stdout.toString();
    assert.doesNotMatch(output, /^(HOME|USER|MINUTEBOOK_\w+|DATABASE_URL)=/m);
    assert(output.includes(`${scratchFolder}\n0\n`));
  });

  test('says that a program is missing', async () => {
    const run = { args: [], scratchFolder, timeLimitMs: 30_000 };
    assert.deepEqual(await runTool({ ...run, program: 'no-such-tool' }), { kind: 'missing' });
    assert.deepEqual(await runTool({ ...run, program: '/no/such/tool' }), { kind: 'missing' });
  });

  test('ends at the time limit, with all that it started', async () => {
    const marker = join(scratchFolder, 'alive');
    const result = await runTool({
      program: 'sh',
      args: [
        '-c',
        'sh -c \'while :; do date >"$1"; sleep 0.02; done\' sh "$1" & wait',
        'sh',
        marker,
      ],
      scratchFolder,
      timeLimitMs: 400,
    });
    assert.deepEqual(result, { kind: 'timed-out' });
    const then = (await stat(marker)).mtimeMs;
    // Nothing tells that a process stays gone; a live one would write twenty times.
    await delay(400);
    assert.equal((await stat(marker)).mtimeMs, then);
  });

  test('ends when it is told to', async () => {
    const controller = new AbortController();
    const running = node('console.log("up"); setInterval(() => {}, 1000)', {
      signal: controller.signal,
      onStdout: () => controller.abort(),
    });
    assert.deepEqual(await running, { kind: 'aborted' });
    assert.deepEqual(await node('', { signal: AbortSignal.abort() }), { kind: 'aborted' });
  });

  test('keeps the head of stdout and the tail of stderr', async () => {
    const result = await node(
      'process.stdout.write("x".repeat(3e6)); process.stderr.write("y".repeat(1e5) + "end")',
      { stdoutBytes: 1000 },
    );
    assert(result.kind === 'ended');
    assert.equal(result.stdout.length, 1000);
    assert.equal(result.stderrTail.length, 8192);
    assert(result.stderrTail.endsWith('yend'));
  });

  test('streams stdout, and ends when its consumer throws', async () => {
    let bytes = 0;
    const result = await node('process.stdout.write("x".repeat(3e6))', {
      onStdout: (chunk) => {
        bytes += chunk.length;
      },
    });
    assert(result.kind === 'ended');
    assert.equal(bytes, 3e6);
    assert.equal(result.stdout.length, 0);
    const fault = new Error('full');
    const failing = node('setInterval(() => console.log("x"), 10)', {
      onStdout: () => {
        throw fault;
      },
    });
    await assert.rejects(failing, fault);
  });

  test('limits the files that it writes', async () => {
    const result = await runTool({
      program: 'sh',
      args: ['-c', 'head -c 1000000 /dev/zero >big'],
      scratchFolder,
      timeLimitMs: 30_000,
      fileBytes: 10_240,
    });
    assert(result.kind === 'ended');
    assert.notEqual(result.code, 0);
    assert.equal((await stat(join(scratchFolder, 'big'))).size, 10_240);
  });

  test('limits memory', { skip: process.platform !== 'linux' }, async () => {
    const result = await node('', { memoryBytes: 64 * 1024 ** 2 });
    assert(result.kind === 'ended');
    assert.notEqual(result.code, 0);
  });

  test('dies with the process that started it', {
    skip: process.platform !== 'linux',
  }, async () => {
    const script = join(scratchFolder, 'parent.ts');
    const tool = JSON.stringify(import.meta.resolve('./run-tool.ts'));
    await writeFile(
      script,
      `import { runTool } from ${tool};
      runTool({ program: 'sh', args: ['-c', 'echo up; exec sleep 600', 'sh'],
        scratchFolder: ${JSON.stringify(scratchFolder)}, timeLimitMs: 60000,
        onStdout: () => process.kill(process.pid, 'SIGKILL') });`,
    );
    const result = await runTool({
      program: process.execPath,
      args: [script],
      scratchFolder,
      timeLimitMs: 30_000,
      memoryBytes: 64 * 1024 ** 3,
    });
    assert(result.kind === 'ended');
    assert.equal(result.code, 137);
    await untilNoneSleepsIn(scratchFolder);
  });
});

/** Looks through /proc for a process that stands in the folder. */
async function untilNoneSleepsIn(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const places = await Promise.all(
      pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')),
    );
    if (!places.includes(folder)) return;
    await delay(25);
  }
  throw new Error('It still runs.');
}
