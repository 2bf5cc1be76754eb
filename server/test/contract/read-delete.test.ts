import assert from 'node:assert/strict';
import { recordingFields } from '../../src/features/recordings/recording-schemas.ts';
import { contract } from './contract.ts';
import { gone, notFound, ok } from './expected.ts';

contract('Read, delete', ({ check, scenario }) => {
  check('49. the 25 keys, in order', 'GET E/{R1}/', {}, (answer) => {
    assert.equal(answer.status, 200);
    assert.deepEqual(Object.keys(answer.json), recordingFields);
    assert.equal(recordingFields.length, 25);
  });
  check('a right to read is enough', 'GET E/{R1}/', { key: 'KR' }, 200);
  scenario('what one colleague made another may read, change and delete', async (scene) => {
    const id = await scene.newRecording();
    await scene.expect(`GET E/${id}/`, { key: 'KW2' }, ok({ created_by: scene.world.U1 }));
    await scene.expect(
      `PATCH E/${id}/`,
      { key: 'KW2', json: { notes: 'x' } },
      ok({ created_by: scene.world.U1 }),
    );
    await scene.expect(`DELETE E/${id}/`, { key: 'KW2' }, gone);
  });
  scenario('50. deleted is deleted', async ({ newRecording, expect }) => {
    const id = await newRecording({ segments: [{ text: 'a', timestamp: 1 }] });
    await expect(`DELETE E/${id}/`, {}, gone);
    await expect(`GET E/${id}/`, {}, notFound);
    await expect(`DELETE E/${id}/`, {}, notFound);
  });
  scenario('51. and is nowhere', async ({ newRecording, expect, world }) => {
    const id = await newRecording({ segments: [{ text: 'a', timestamp: 1 }] });
    const { count } = (await expect('GET E/', {}, 200)).page;
    await expect(`DELETE E/${id}/`, {}, gone);
    const after = (await expect('GET E/', {}, 200)).page;
    assert.equal(after.count, count - 1);
    assert.ok(!after.results.some((recording) => recording.id === id));
    await expect(
      `POST E/${id}/append_segments/`,
      { json: { segments: [{ text: 'b' }] } },
      notFound,
    );
    await expect(`PATCH E/${id}/`, { json: {} }, notFound);
    await expect(`GET E/${id}/transcript/`, {}, notFound);
    const left = await world.server.db.query({
      text: 'SELECT 1 FROM transcript_segments WHERE recording_id = $1',
      values: [id],
    });
    assert.equal(left.rowCount, 0);
  });
  check(
    'a recording read by a path with filters of the list',
    'GET E/{R1}/?status=ready&user_id=abc&search=%00',
    {},
    200,
  );
  check(
    'and changed by one',
    'PATCH E/{R1}/?status=ready&platform=meet',
    { json: { notes: 'x' } },
    ok({ notes: 'x' }),
  );
  check(
    'and appended to by one',
    'POST E/{R1}/append_segments/?status=ready&user_id=abc',
    { json: { segments: [{ text: 'a' }] } },
    200,
  );
  check('and deleted by one', 'DELETE E/{R1}/?status=ready', {}, gone);
});
