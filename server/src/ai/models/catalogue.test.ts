import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultModelId, findModel, modelCatalogue, speakersModelId } from './catalogue.ts';
import { isModelId } from './model-folder.ts';

const rolesOf = {
  nemo_transducer: ['encoder', 'decoder', 'joiner', 'tokens'],
  nemo_ctc: ['model', 'tokens'],
  whisper: ['encoder', 'decoder', 'tokens'],
  speakers: ['segmentation', 'embedding'],
} as const;

describe('the catalogue', () => {
  it('begins with the default', () => {
    assert.equal(modelCatalogue[0]?.id, defaultModelId);
    assert.equal(findModel(defaultModelId)?.languages.length, 25);
    assert.equal(findModel(speakersModelId)?.kind, 'speakers');
  });

  for (const model of modelCatalogue) {
    it(`has all that ${model.id} needs`, () => {
      assert.ok(isModelId(model.id));
      assert.deepEqual(
        model.files.map((file) => file.role),
        rolesOf[model.kind],
      );
      assert.equal(new Set(model.files.map((file) => file.name)).size, model.files.length);
      for (const { name, revision, sizeBytes, sha256 } of model.files) {
        assert.match(name, /^[A-Za-z0-9][A-Za-z0-9._+-]*$/);
        assert.match(revision, /^[0-9a-f]{40}$/);
        assert.ok(sizeBytes > 0);
        assert.match(sha256 ?? '', /^([0-9a-f]{64})?$/);
      }
      assert.notEqual(model.attribution, '');
    });
  }
});
