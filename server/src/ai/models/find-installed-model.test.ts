import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findInstalledModel } from './find-installed-model.ts';
import { listModels } from './list-models.ts';
import { type ModelManifest, manifestPath, writeManifest } from './model-manifest.ts';
import { removeModel } from './remove-model.ts';
import { verifyModel } from './verify-model.ts';

let modelsDir: string;
const { signal } = new AbortController();

beforeEach(async () => {
  modelsDir = await mkdtemp(join(tmpdir(), 'minutebook-models-'));
});
afterEach(() => rm(modelsDir, { recursive: true }));

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function install(
  id: string,
  kind: ModelManifest['kind'],
  ...roles: ModelManifest['files'][number]['role'][]
): Promise<void> {
  await mkdir(join(modelsDir, id));
  const files = roles.map((role) => {
    return { role, name: `${role}.onnx`, sizeBytes: 0, sha256, checksumFrom: 'download' as const };
  });
  for (const { name } of files) await writeFile(join(modelsDir, id, name), '');
  const described = { languages: ['en'], licence: 'MIT', attribution: 'Nobody' };
  await writeManifest(modelsDir, id, { format: 1, kind, ...described, files });
}

async function foundId(preferredId: string | null = null): Promise<string | null> {
  return (await findInstalledModel(modelsDir, preferredId))?.id ?? null;
}

describe('the model to transcribe with', () => {
  it('is none where none is installed', async () => {
    assert.equal(await foundId(), null);
    assert.equal(await findInstalledModel(join(modelsDir, 'nowhere'), null), null);
    await mkdir(join(modelsDir, 'whisper-base-int8'));
    assert.equal(await foundId(), null);
  });

  it('is the best of the catalogue, then one of your own', async () => {
    await install('my-own', 'nemo_ctc', 'model', 'tokens');
    assert.equal(await foundId(), 'my-own');
    await install('whisper-base-int8', 'whisper', 'encoder', 'decoder', 'tokens');
    assert.equal(await foundId(), 'whisper-base-int8');
    await install('whisper-small-int8', 'whisper', 'encoder', 'decoder', 'tokens');
    assert.equal(await foundId(), 'whisper-small-int8');
  });

  it('is the one asked for, or none', async () => {
    await install('whisper-small-int8', 'whisper', 'encoder', 'decoder', 'tokens');
    await install('my-own', 'nemo_ctc', 'model', 'tokens');
    assert.equal(await foundId('my-own'), 'my-own');
    assert.equal(await foundId('whisper-turbo-int8'), null);
    assert.equal(await foundId('../my-own'), null);
  });

  it('comes with what tells speakers apart, which is none by itself', async () => {
    await install('speakers', 'speakers', 'segmentation', 'embedding');
    assert.equal(await foundId(), null);
    assert.equal(await foundId('speakers'), null);
    await install('my-own', 'nemo_ctc', 'model', 'tokens');
    const found = await findInstalledModel(modelsDir, null);
    assert.deepEqual(found?.files.model, {
      path: join(modelsDir, 'my-own', 'model.onnx'),
      sha256,
    });
    const path = join(modelsDir, 'speakers', 'embedding.onnx');
    assert.deepEqual(found?.diarization?.embedding, { path, sha256 });
  });

  it('is not one whose manifest makes no sense', async () => {
    await install('my-own', 'nemo_ctc', 'model', 'tokens');
    for (const nonsense of ['{', '[]', '{"format":1,"files":[{"name":"../x"}]}']) {
      await writeFile(manifestPath(modelsDir, 'my-own'), nonsense);
      assert.equal(await foundId(), null, nonsense);
    }
  });
});

describe('an installed model', () => {
  it('is listed, verified and removed', async () => {
    await install('my-own', 'nemo_ctc', 'model', 'tokens');
    const own = (await listModels(modelsDir)).find((one) => one.id === 'my-own');
    assert.ok(own?.installed);
    assert.equal(own.checksums, 'first download');
    assert.deepEqual(await verifyModel(modelsDir, 'my-own', signal), []);
    await writeFile(join(modelsDir, 'my-own', 'model.onnx'), 'x');
    await rm(join(modelsDir, 'my-own', 'tokens.onnx'));
    assert.deepEqual(await verifyModel(modelsDir, 'my-own', signal), [
      { name: 'model.onnx', problem: 'another size' },
      { name: 'tokens.onnx', problem: 'missing' },
    ]);
    const options = { signal, onWait: assert.fail };
    assert.ok(((await removeModel(modelsDir, 'my-own', options)) ?? 0) > 0);
    assert.equal(await removeModel(modelsDir, 'my-own', options), null);
    assert.equal(await verifyModel(modelsDir, 'my-own', signal), null);
  });
});
