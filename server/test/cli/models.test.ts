import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { Command } from 'commander';
import { speakersModelId } from '../../src/ai/models/catalogue.ts';
import {
  type FakeHub,
  sampleModel,
  startFakeHub,
  trustedModel,
} from '../../src/ai/models/fake-hub.fixture.ts';
import type { CommandContext } from '../../src/cli/command-context.ts';
import { CommandFailure, UsageError } from '../../src/cli/command-error.ts';
import { addModelsCommands } from '../../src/cli/models.ts';
import { readConfig } from '../../src/config.ts';
import { type Folder, makeFolder, minutebook } from './minutebook-process.ts';
import { until } from './until.ts';

// The commands on a catalogue of small files, and a hub on the loopback.

const speakers = { ...sampleModel, id: speakersModelId, languages: [] };
const catalogue = [sampleModel, { ...trustedModel, id: 'trusted' }, speakers];

let hub: FakeHub;
let folder: Folder;
beforeEach(async () => {
  [hub, folder] = await Promise.all([startFakeHub(), makeFolder()]);
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

interface Said {
  readonly printed: string[];
  readonly noted: string[];
}

async function run(args: readonly string[], given: Partial<CommandContext> = {}): Promise<Said> {
  const said: Said = { printed: [], noted: [] };
  const env = { MINUTEBOOK_DATA_DIR: folder.path, MINUTEBOOK_MODELS_BASE_URL: hub.url };
  const context: CommandContext = {
    config: () => readConfig(env),
    clientSettings: assert.fail,
    withDatabase: () => Promise.reject(new Error('None of these needs a database.')),
    output: new PassThrough(),
    print: (line) => void said.printed.push(line),
    note: (line) => void said.noted.push(line),
    terminal: null,
    stop: new AbortController().signal,
    ...given,
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  addModelsCommands(program, context, catalogue);
  await program.parseAsync(['models', ...args], { from: 'user' });
  return said;
}

function fileOf(id: string, name: string): string {
  return join(folder.path, 'models', id, name);
}

describe('models', () => {
  test('are listed with what they are and whether they are there', async () => {
    const before = await run(['list']);
    assert.match(before.printed[0] ?? '', /^MODEL +LANGUAGES +SIZE +LICENCE +INSTALLED/);
    assert.match(before.printed[0] ?? '', /^sample +en +300\.0 kB +MIT +no +a sample$/m);
    assert.match(before.printed[0] ?? '', /^trusted +en +300\.0 kB +MIT +no \*/m);
    assert.match(before.noted.join('\n'), /kept in .*models\..*\n\* Nobody has published/);
    await run(['pull', 'sample']);
    assert.match((await run(['list'])).printed[0] ?? '', /^sample .* yes +a sample$/m);
    const [first] = JSON.parse((await run(['list', '--json'])).printed.join(''));
    assert.equal(first.attribution, 'A sample by nobody.');
    assert.equal(first.installed, true);
  });

  test('are fetched with what tells speakers apart, and whom to name is said', async () => {
    const { printed, noted } = await run(['pull', 'sample']);
    assert.deepEqual(printed, [
      'sample is installed; a running server takes it up by itself. A sample by nobody.',
      'speakers is installed; a running server takes it up by itself. A sample by nobody.',
    ]);
    assert.deepEqual(noted, ['Fetching sample, 300.0 kB …', 'Fetching speakers, 300.0 kB …']);
    const again = await run(['pull', 'sample']);
    assert.equal(again.printed[0], 'sample was installed already, and is undamaged.');
  });

  test('whose checksums are those of the first download are called so', async () => {
    const { printed } = await run(['pull', 'trusted']);
    assert.match(printed[0] ?? '', /Nobody has published its checksums/);
    assert.deepEqual((await run(['verify', 'trusted'])).printed, ['trusted: nothing wrong.']);
  });

  test('show their progress on a terminal', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
    const { noted } = await run(['pull', 'sample'], { terminal });
    assert.deepEqual(noted, []);
    assert.match(String(terminal.read()), /={40} 100% {2}300\.0 kB of 300\.0 kB .*sample/);
  });

  test('go on where they were stopped', async () => {
    const stop = new AbortController();
    hub.faults.push({ silentAfter: 100_000 });
    const pulling = run(['pull', 'sample'], { stop: stop.signal });
    await until('some of it is there', 10_000, async () => {
      const [table] = (await run(['list'])).printed;
      return /^sample .* [1-9]\d* % of it/m.test(table ?? '');
    });
    stop.abort(new CommandFailure('It was told to stop.'));
    await assert.rejects(pulling, /^CommandFailure: Stopped\. What has arrived is kept: start/);
    await run(['pull', 'sample']);
    assert.match(hub.asked[1]?.range ?? '', /^bytes=[1-9]\d*-$/);
    assert.deepEqual((await run(['verify'])).printed, [
      'sample: nothing wrong.',
      'speakers: nothing wrong.',
    ]);
  });

  test('that are damaged are found, and fetched anew', async () => {
    await run(['pull', 'sample']);
    await writeFile(fileOf('sample', 'tokens.txt'), 'a 0\nb 2\n');
    const noted: string[] = [];
    const note = (line: string) => void noted.push(line);
    await assert.rejects(run(['verify'], { note }), CommandFailure);
    assert.deepEqual(noted, ['"minutebook models pull sample" fetches it anew.']);
    await run(['pull', 'sample']);
    assert.deepEqual((await run(['verify', 'sample'])).printed, ['sample: nothing wrong.']);
  });

  test('are removed', async () => {
    await run(['pull', 'sample']);
    const { printed } = await run(['remove', 'sample']);
    assert.match(printed[0] ?? '', /^sample is removed; 30\d\.\d kB are free again\.$/);
    await assert.rejects(run(['remove', 'sample']), /sample is not installed\./);
    await assert.rejects(run(['verify', 'sample']), /"minutebook models pull sample" fetches it/);
  });

  test('that are unknown are refused', async () => {
    await assert.rejects(run(['pull', 'any']), (error: unknown) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /no model "any" to fetch\. There are: sample, trusted, speakers/);
      return true;
    });
    await assert.rejects(run(['remove', '../any']), UsageError);
  });

  test('that cannot be fetched say why', async () => {
    hub.faults.push({ status: 404 });
    await assert.rejects(run(['pull', 'sample']), /answers 404 for model\.onnx\. Check MINUTEBOOK/);
  });
});

test('the program lists its models without a database', async () => {
  const env = { MINUTEBOOK_DATA_DIR: folder.path };
  const { code, stdout, stderr } = await minutebook(['models', 'list'], env);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^parakeet-tdt-0\.6b-v3-int8 +25 +670\.5 MB +CC-BY-4\.0 +no +the default/m);
  assert.deepEqual(
    (await minutebook(['models', 'verify'], env)).stdout,
    'No model is installed. "minutebook models pull" fetches one.\n',
  );
});
