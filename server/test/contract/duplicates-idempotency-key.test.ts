import assert from 'node:assert/strict';
import { append, countsOf } from './appended-batch.ts';
import { contract } from './contract.ts';
import { ok } from './expected.ts';

contract('Which segment is a duplicate: under an Idempotency-Key', ({ scenario }) => {
  scenario('105. under an Idempotency-Key a batch counts once', async (scene) => {
    const id = await scene.newRecording();
    const batch = [{ text: 'a' }, { text: 'b' }];
    for (const [key, counts, texts] of [
      ['k1', [2, 0, 0], ['a', 'b']],
      ['k1', [0, 0, 2], ['a', 'b']],
      ['k2', [2, 0, 0], ['a', 'b', 'a', 'b']],
      [null, [2, 0, 0], ['a', 'b', 'a', 'b', 'a', 'b']],
      ['', [2, 0, 0], ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']],
    ] as const) {
      assert.deepEqual(countsOf(await append(scene, id, batch, key)), counts);
      assert.deepEqual(await scene.texts(id), texts);
    }
  });
  scenario('the same key with another batch is another request', async (scene) => {
    const id = await scene.newRecording();
    await append(scene, id, [{ text: 'a' }], 'k');
    await append(scene, id, [{ text: 'b' }], 'k');
    await append(scene, id, [{ text: 'a' }], 'k');
    assert.deepEqual(await scene.texts(id), ['a', 'b']);
  });
  scenario(
    'the same key at another recording, or of another user, is another request',
    async (scene) => {
      const [one, other] = [await scene.newRecording(), await scene.newRecording()];
      const json = { segments: [{ text: 'a' }] };
      const headers = { 'idempotency-key': 'k', prefer: 'return=minimal' };
      for (const [id, key] of [
        [one, 'KW'],
        [other, 'KW'],
        [one, 'KW2'],
      ] as const) {
        await scene.expect(
          `POST E/${id}/append_segments/`,
          { key, headers, json },
          ok({ appended: 1 }),
        );
      }
      // The key of the request is not the API key: another key of the same person repeats.
      await scene.expect(
        `POST E/${one}/append_segments/`,
        { key: 'K*', headers, json },
        ok({ appended: 0, duplicate: 1 }),
      );
    },
  );
  scenario('a request refused by If-Match does not use up its Idempotency-Key', async (scene) => {
    const id = await scene.newRecording();
    const json = { segments: [{ text: 'a' }] };
    const headers = { 'idempotency-key': 'k' };
    await scene.expect(
      `POST E/${id}/append_segments/`,
      { headers: { ...headers, 'if-match': '"999"' }, json },
      412,
    );
    await scene.expect(`POST E/${id}/append_segments/`, { headers, json }, 200);
    assert.deepEqual(await scene.texts(id), ['a']);
  });
  scenario(
    'a batch that was taken may be repeated, though If-Match is stale by then',
    async (scene) => {
      const id = await scene.newRecording();
      const etag = String((await scene.send(`GET E/${id}/`)).headers.etag);
      const headers = { 'idempotency-key': 'k', 'if-match': etag };
      const json = { segments: [{ text: 'a' }] };
      await scene.expect(`POST E/${id}/append_segments/`, { headers, json }, 200);
      await scene.expect(`POST E/${id}/append_segments/`, { headers, json }, 200);
      await scene.expect(
        `POST E/${id}/append_segments/`,
        { headers: { 'if-match': etag }, json },
        412,
      );
      assert.deepEqual(await scene.texts(id), ['a']);
    },
  );
  scenario('nor does one with a bad body, or to no recording', async (scene) => {
    const id = await scene.newRecording();
    const headers = { 'idempotency-key': 'k' };
    await scene.expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments: [{ text: '' }] } },
      400,
    );
    await scene.expect(
      'POST E/019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44/append_segments/',
      { headers, json: { segments: [{ text: 'a' }] } },
      404,
    );
    await scene.expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments: [{ text: 'a' }] } },
      200,
    );
    assert.deepEqual(await scene.texts(id), ['a']);
  });
});
