import assert from 'node:assert/strict';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isMinutebookError } from '../../domain/errors.ts';
import type { CatalogueModel } from './catalogue-model.ts';
import {
  type FakeHub,
  sampleModel,
  samples,
  startFakeHub,
  trustedModel,
} from './fake-hub.fixture.ts';
import { readManifest } from './model-manifest.ts';
import { type PullOptions, type PullOutcome, pullModel } from './pull-model.ts';

let hub: FakeHub;
let modelsDir: string;
let pauses: number[];
let waits: string[];

beforeEach(async () => {
  hub = await startFakeHub();
  modelsDir = await mkdtemp(join(tmpdir(), 'minutebook-models-'));
  pauses = [];
  waits = [];
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
  await rm(modelsDir, { recursive: true });
});

function pull(given: Partial<PullOptions> = {}, model: CatalogueModel = sampleModel) {
  return pullModel(model, {
    modelsDir,
    baseUrl: hub.url,
    signal: new AbortController().signal,
    onWait: (reason) => void waits.push(reason),
    pause: async (durationMs) => void pauses.push(durationMs),
    ...given,
  });
}

/** It is there, with the right bytes and nothing else. */
async function assertInstalled(): Promise<void> {
  const folder = join(modelsDir, 'sample');
  for (const [name, content] of Object.entries(samples))
    assert.ok(content.equals(await readFile(join(folder, name))), name);
  const names = await readdir(folder);
  assert.deepEqual(names.sort(), ['manifest.json', 'model.onnx', 'tokens.txt']);
  assert.deepEqual(await readdir(modelsDir), ['sample']);
}

async function assertFails(pulling: Promise<PullOutcome>, pattern: RegExp): Promise<void> {
  const error: unknown = await pulling.then(assert.fail, (reason: unknown) => reason);
  assert.ok(isMinutebookError(error), String(error));
  assert.equal(error.code, 'model_download_failed');
  assert.match(error.detail, pattern);
  assert.equal(await readManifest(modelsDir, 'sample'), null);
}

/** As soon as something of the file has come. */
function cutOff(bytes: number): void {
  if (bytes > 0) hub.cutOff();
}

function partBytes(): Promise<number> {
  return stat(join(modelsDir, 'sample', 'model.onnx.part')).then((found) => found.size);
}

/** Stops after the first bytes have come; what is kept of them. */
async function stopMidway(model = sampleModel): Promise<number> {
  const stop = new AbortController();
  hub.faults.push({ silentAfter: 100_000 });
  const onProgress = (bytes: number) => bytes > 0 && stop.abort(new Error('enough'));
  await assert.rejects(pull({ signal: stop.signal, onProgress }, model), /enough/);
  return await partBytes();
}

describe('a model', () => {
  it('is fetched, and its manifest says what it is', async () => {
    const seen: number[] = [];
    assert.equal(await pull({ onProgress: (bytes) => void seen.push(bytes) }), 'fetched');
    await assertInstalled();
    assert.equal(seen.at(-1), 300_008);
    const manifest = await readManifest(modelsDir, 'sample');
    assert.equal(manifest?.licence, 'MIT');
    const [file] = manifest?.files ?? [];
    const { sizeBytes, sha256 } = sampleModel.files[0] ?? assert.fail();
    assert.deepEqual(file, {
      ...{ role: 'model', name: 'model.onnx', sizeBytes, sha256, checksumFrom: 'catalogue' },
    });
  });

  it('is not fetched again', async () => {
    await pull();
    assert.equal(await pull(), 'already');
    assert.equal(hub.asked.length, 2);
  });

  it('of which a file is damaged gets this file anew', async () => {
    await pull();
    await writeFile(join(modelsDir, 'sample', 'tokens.txt'), 'a 0\nb 2\n');
    assert.equal(await pull(), 'fetched');
    await assertInstalled();
    assert.deepEqual(hub.asked.map((one) => one.name).slice(2), ['tokens.txt']);
  });

  it('without published checksums keeps those of the hub', async () => {
    await pull({}, trustedModel);
    await assertInstalled();
    const manifest = await readManifest(modelsDir, 'sample');
    assert.deepEqual(
      manifest?.files.map((file) => [file.sha256, file.checksumFrom]),
      sampleModel.files.map((file) => [file.sha256, 'download']),
    );
    assert.equal(await pull({}, trustedModel), 'already');
  });

  it('without published checksums is compared with those of the hub', async () => {
    hub.faults.push('wrong-bytes', 'wrong-bytes');
    await assertFails(pull({}, trustedModel), /model\.onnx arrived twice with a checksum/);
  });
});

describe('a download that was stopped', () => {
  it('goes on from the same byte', async () => {
    const kept = await stopMidway();
    assert.ok(kept > 0 && kept <= 100_000);
    const seen: number[] = [];
    await pull({ onProgress: (bytes) => void seen.push(bytes) });
    await assertInstalled();
    assert.deepEqual(hub.asked[1], {
      name: 'model.onnx',
      range: `bytes=${kept}-`,
      ifRange: '"one"',
    });
    assert.equal(seen[0], kept);
  });

  it('starts again where the server knows no ranges', async () => {
    await stopMidway();
    hub.faults.push('no-ranges');
    await pull();
    await assertInstalled();
  });

  it('starts again where the server has another file by now', async () => {
    await stopMidway(trustedModel);
    hub.faults.push('changed');
    await pull({}, trustedModel);
    await assertInstalled();
    assert.equal(hub.asked.length, 3);
  });

  it('starts again where its beginning is too long', async () => {
    await stopMidway();
    await truncate(join(modelsDir, 'sample', 'model.onnx.part'), 400_000);
    await pull();
    await assertInstalled();
    assert.equal(hub.asked[1]?.range, '');
  });

  it('starts again where its beginning is damaged', async () => {
    const kept = await stopMidway();
    await writeFile(join(modelsDir, 'sample', 'model.onnx.part'), Buffer.alloc(kept));
    await pull();
    await assertInstalled();
    assert.deepEqual(waits, ['model.onnx arrived damaged and is fetched anew']);
  });
});

describe('a server that fails', () => {
  it('is asked for the rest when the connection is cut', async () => {
    hub.faults.push({ silentAfter: 120_000 }, { silentAfter: 50_000 });
    await pull({ onProgress: cutOff });
    await assertInstalled();
    assert.deepEqual(pauses, [1000, 2000]);
    assert.match(waits[0] ?? '', /^the connection to 127\.0\.0\.1:\d+ failed \(/);
    assert.match(hub.asked[2]?.range ?? '', /^bytes=[1-9][0-9]*-$/);
  });

  it('is asked for the rest when it ends too early', async () => {
    hub.faults.push({ endAfter: 120_000 });
    await pull();
    await assertInstalled();
    assert.match(waits[0] ?? '', /stopped too early$/);
  });

  it('is asked for the rest when it falls silent', async () => {
    hub.faults.push({ silentAfter: 120_000 });
    await pull({ times: { connectMs: 5000, headersMs: 5000, silenceMs: 100 } });
    await assertInstalled();
    assert.match(waits[0] ?? '', /sends nothing more$/);
  });

  it('is given up after some failures, and what has come is kept', async () => {
    hub.faults.push(...Array.from({ length: 6 }, () => ({ silentAfter: 10_000 })));
    await assertFails(
      pull({ onProgress: cutOff }),
      /failed \(.*Repeat it to go on where it stopped/,
    );
    assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16_000]);
    assert.ok((await partBytes()) > 0);
    await pull();
    await assertInstalled();
  });

  it('is given the time it asks for', async () => {
    hub.faults.push({ status: 429, headers: { 'retry-after': '7' } }, { status: 503 });
    await pull();
    await assertInstalled();
    assert.deepEqual(pauses, [7000, 2000]);
    assert.match(waits[0] ?? '', /is busy \(429\)$/);
  });

  it('that wants more than two minutes is not waited for', async () => {
    hub.faults.push({ status: 503, headers: { 'retry-after': '3600' } });
    await assertFails(pull(), /is busy \(503\)\. Repeat it/);
    assert.deepEqual(pauses, []);
  });

  it('without the file is asked once', async () => {
    hub.faults.push({ status: 404 });
    await assertFails(pull(), /answers 404 for model\.onnx\. Check MINUTEBOOK_MODELS_BASE_URL/);
    assert.equal(hub.asked.length, 1);
  });

  it('that is not there is given up', async () => {
    await assertFails(
      pull({ baseUrl: 'http://127.0.0.1:1' }),
      /127\.0\.0\.1:1 failed \(ECONNREFUSED\)/,
    );
  });

  it('may send the wrong bytes once', async () => {
    hub.faults.push('wrong-bytes');
    await pull();
    await assertInstalled();
  });

  it('may not send the wrong bytes twice', async () => {
    hub.faults.push('wrong-bytes', 'wrong-bytes');
    await assertFails(
      pull(),
      /model\.onnx arrived twice with a checksum that is not the right one/,
    );
    assert.equal(await partBytes(), 0);
  });

  it('with a file of another size is not asked for all of it', async () => {
    const files = sampleModel.files.map((file) => ({ ...file, sizeBytes: file.sizeBytes - 1 }));
    await assertFails(
      pull({}, { ...sampleModel, files }),
      /has 300000 bytes there instead of 299999/,
    );
  });

  it('with a file that does not end is not listened to', async () => {
    hub.faults.push({ endAfter: 300_000 });
    const files = sampleModel.files.map((file) => ({ ...file, sizeBytes: 200_000 }));
    await assertFails(pull({}, { ...sampleModel, files }), /is longer there than 200000 bytes/);
  });

  it('may not send us in circles', async () => {
    hub.redirectTo = `${hub.url}/owner`;
    await assertFails(pull(), /is behind too many redirects/);
  });

  it('may send us only to where it is safe', async () => {
    hub.redirectTo = 'ftp://127.0.0.1';
    await assertFails(pull(), /sends us on to an address that is not https/);
  });
});

describe('a disk', () => {
  it('that is too small is told of before anything is fetched', async () => {
    const failing = pull({ freeBytes: async () => 1000 });
    await assertFails(failing, /the disk of .*sample is full, 1 MB more are needed/);
    assert.deepEqual(hub.asked, []);
  });

  // Other systems have no disk that is always full.
  const onLinux = process.platform === 'linux' ? it : () => {};
  onLinux('that fills up stops the download', async () => {
    await mkdir(join(modelsDir, 'sample'));
    await symlink('/dev/full', join(modelsDir, 'sample', 'model.onnx.part'));
    await assertFails(pull(), /is full, 1 MB more are needed\. Free some space/);
  });

  it('that cannot be written to is named', async () => {
    await writeFile(join(modelsDir, 'file'), '');
    const within = join(modelsDir, 'file');
    await assertFails(
      pull({ modelsDir: within }),
      /file cannot be written to \((EEXIST|ENOTDIR)\)/,
    );
  });
});

describe('two who fetch the same model', () => {
  it('do so one after the other', async () => {
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
    const outcomes = await Promise.all([pull({ pause }), pull({ pause })]);
    assert.deepEqual(outcomes.sort(), ['already', 'fetched']);
    assert.equal(hub.asked.length, 2);
    assert.deepEqual(waits, ['another process is fetching this model']);
    await assertInstalled();
  });

  it('do not wait for one that has died', async () => {
    const lock = join(modelsDir, 'sample.lock');
    await writeFile(lock, 'elsewhere 1 x');
    await utimes(lock, 0, 0);
    await pull();
    await assertInstalled();
    assert.deepEqual(waits, []);
  });
});
