import assert from 'node:assert/strict';
import { contract } from './contract.ts';
import { invalid, missingScope, ok } from './expected.ts';

const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';

contract('Bulk deletion', ({ family, scenario, check }) => {
  const path = `POST /api/${family}/1/desktop_recordings/bulk_delete/`;

  scenario('deletes what there is, once, and names what there is not', async (scene) => {
    const [a, b, stays] = [
      await scene.newRecording({ segments: [{ text: 'a' }] }),
      await scene.newRecording(),
      await scene.newRecording(),
    ];
    const json = { ids: [a, b, nobody, a, b.toUpperCase()] };
    const result = { deleted: [a, b], not_found: [nobody] };
    await scene.expect(path, { json }, { status: 200, body: result });
    await scene.expect(`GET E/${a}/`, {}, 404);
    await scene.expect(`GET E/${b}/`, {}, 404);
    await scene.expect(`GET E/${stays}/`, {}, 200);
    await scene.expect(path, { json }, ok({ deleted: [], not_found: [a, b, nobody] }));
    const { rowCount } = await scene.world.server.db.query({
      text: 'SELECT 1 FROM transcript_segments WHERE recording_id = $1',
      values: [a],
    });
    assert.equal(rowCount, 0);
  });

  scenario('leaves recordings of other projects alone', async (scene) => {
    const others = await scene.expect(
      'POST /api/projects/9/desktop_recordings/',
      { key: 'K9' },
      201,
    );
    const { id } = others.recording;
    await scene.expect(path, { json: { ids: [id] } }, ok({ deleted: [], not_found: [id] }));
    await scene.expect(`GET /api/projects/9/desktop_recordings/${id}/`, { key: 'K9' }, 200);
  });

  scenario('at the same moment deletes each once', async (scene) => {
    const ids: string[] = [];
    for (let count = 0; count < 10; count += 1) ids.push(await scene.newRecording());
    const answers = await Promise.all([
      scene.expect(path, { json: { ids } }, 200),
      scene.expect(path, { json: { ids: ids.toReversed() } }, 200),
    ]);
    const deleted = answers.flatMap(({ json }) => json.deleted as string[]);
    assert.deepEqual(deleted.toSorted(), ids.toSorted());
  });

  const many = Array.from({ length: 201 }, () => nobody);
  check('200 are not too many', path, { json: { ids: many.slice(1) } }, 200);
  check(
    '201 are',
    path,
    { json: { ids: many } },
    invalid('max_length', 'Ensure this field has no more than 200 elements.', 'ids'),
  );
  check(
    'none are too few',
    path,
    { json: { ids: [] } },
    invalid('min_length', 'Ensure this field has at least 1 elements.', 'ids'),
  );
  check('and needs ids', path, { json: {} }, invalid('required', /required/, 'ids'));
  check(
    'that are ids',
    path,
    { json: { ids: [nobody, 'x'] } },
    invalid('invalid_input', 'Must be a valid UUID.', 'ids__1'),
  );
  check(
    'by those who may write',
    path,
    { key: 'KR', json: { ids: [nobody] } },
    missingScope('desktop_recording:write'),
  );
});
