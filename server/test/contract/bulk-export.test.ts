import assert from 'node:assert/strict';
import { readZip } from '../harness/read-zip.ts';
import { contract, type Scene } from './contract.ts';
import { error, invalid, missingScope, ok } from './expected.ts';

const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
const segments = [{ text: 'Zauberwort', speaker: 'Ann', timestamp: 1 }];

contract('Bulk export', ({ family, scenario, check }) => {
  const path = `POST /api/${family}/1/desktop_recordings/bulk_export/`;

  /** Over a connection of its own, since scenes read text. */
  async function archiveOf({ world, origin }: Scene, ids: readonly string[]) {
    const answer = await fetch(`${origin}${path.slice('POST '.length)}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${world.keys.KR}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ ids, format: 'txt' }),
    });
    assert.equal(answer.status, 200);
    return readZip(Buffer.from(await answer.arrayBuffer()));
  }

  scenario('has what there is, for those who may read', async (scene) => {
    const id = await scene.newRecording({ fields: { meeting_title: 'Plan' }, segments });
    const [file, note] = await archiveOf(scene, [nobody, id]);
    assert.match(file?.name ?? '', /^\d{4}-\d\d-\d\d Plan\.txt$/);
    const alone = await scene.send(`GET E/${id}/export/?format=txt`, { key: 'KR' });
    assert.equal(alone.status, 200);
    assert.equal(file?.content.toString(), alone.text);
    assert.equal(note?.name, 'not-exported.txt');
    assert.ok(note.content.toString().includes(nobody));
  });

  const unknown = error(
    404,
    'invalid_request',
    'not_found',
    'None of these recordings is in this project.',
  );
  scenario('tells nothing of recordings of other projects', async (scene) => {
    const list = 'POST /api/projects/9/desktop_recordings/';
    const { id } = (await scene.expect(list, { key: 'K9' }, 201)).recording;
    await scene.expect(`${list}${id}/append_segments/`, { key: 'K9', json: { segments } }, 200);
    await scene.expect(
      `PATCH /api/projects/9/desktop_recordings/${id}/`,
      { key: 'K9', json: { meeting_title: 'Zauberwort' } },
      ok({}),
    );
    await scene.expect(path, { json: { ids: [id] } }, unknown);
    await scene.expect(path, { json: { ids: [nobody] } }, unknown);
    const own = await scene.newRecording({ segments });
    const [, note, ...others] = await archiveOf(scene, [own, id, nobody]);
    assert.deepEqual(others, []);
    assert.equal(
      note?.content.toString(),
      'These recordings are not in this archive.\n\n' +
        `${id}: there is no such recording in this project.\n` +
        `${nobody}: there is no such recording in this project.\n`,
    );
    // The owner, in another project of the same organization.
    const elsewhere = `POST /api/${family}/2/desktop_recordings/bulk_export/`;
    await scene.expect(elsewhere, { key: 'K*', json: { ids: [own] } }, unknown);
  });

  scenario('says so where nothing was said', async (scene) => {
    const id = await scene.newRecording();
    const detail = 'None of these recordings has a transcript or notes.';
    const missing = error(404, 'invalid_request', 'transcript_missing', detail);
    await scene.expect(path, { json: { ids: [id, nobody] } }, missing);
  });

  const many = Array.from({ length: 201 }, () => nobody);
  check('200 are not too many', path, { json: { ids: many.slice(1) } }, unknown);
  check(
    '201 are',
    path,
    { json: { ids: many } },
    invalid('max_length', 'Ensure this field has no more than 200 elements.', 'ids'),
  );
  check('ids as a form', path, { form: `ids=${nobody}&ids=${nobody}&format=pdf` }, unknown);
  check(
    'that are ids',
    path,
    { json: { ids: [nobody, '../1'] } },
    invalid('invalid_input', 'Must be a valid UUID.', 'ids__1'),
  );
  check(
    'in a format that there is',
    path,
    { json: { ids: [nobody], format: 'zip' } },
    invalid('invalid_choice', '"zip" is not a valid choice.', 'format'),
  );
  check(
    'not for every key',
    path,
    { key: 'KN', json: { ids: [nobody] } },
    missingScope('desktop_recording:read'),
  );
});
