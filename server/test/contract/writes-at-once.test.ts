import assert from 'node:assert/strict';
import { append, countsOf, draft, final } from './appended-batch.ts';
import { contract } from './contract.ts';
import { ok } from './expected.ts';

/** Appends and other writes to one recording that arrive at the same moment. */

contract('Which segment is a duplicate: writes at once', ({ scenario }) => {
  scenario('twenty identical batches at once are one', async (scene) => {
    const id = await scene.newRecording();
    const batch = [draft(1, 'A', 'a'), final(2, 'B', 'b'), final(0, 'A', 'c'), final(1, 'A', 'aa')];
    const receipts = await Promise.all(Array.from({ length: 20 }, () => append(scene, id, batch)));
    assert.deepEqual(await scene.texts(id), ['aa', 'b', 'c']);
    assert.deepEqual(receipts.map(countsOf).toSorted().at(-1), [3, 1, 0]);
    assert.equal(
      receipts.reduce((sum, { appended }) => sum + appended, 0),
      3,
    );
  });
  scenario('twenty identical batches under one Idempotency-Key at once are one', async (scene) => {
    const id = await scene.newRecording();
    const batch = [{ text: 'a' }, { text: 'b' }, { text: 'a' }];
    const receipts = await Promise.all(
      Array.from({ length: 20 }, () => append(scene, id, batch, 'k')),
    );
    assert.deepEqual(await scene.texts(id), ['a', 'b', 'a']);
    assert.equal(
      receipts.reduce((sum, { appended }) => sum + appended, 0),
      3,
    );
    assert.equal(
      receipts.reduce((sum, { duplicate }) => sum + duplicate, 0),
      57,
    );
  });
  scenario('thirty different batches at once are all there, each in one piece', async (scene) => {
    const id = await scene.newRecording();
    const batches = Array.from({ length: 30 }, (_one, number) => [
      `${number}a`,
      `${number}b`,
      `${number}c`,
    ]);
    await Promise.all(
      batches.map((texts, number) =>
        append(
          scene,
          id,
          texts.map((text, part) => final(number * 10 + part + 1, 'A', text)),
        ),
      ),
    );
    const texts = await scene.texts(id);
    assert.equal(texts.length, 90);
    for (const batch of batches) {
      const start = texts.indexOf(batch[0] as string);
      assert.deepEqual(texts.slice(start, start + 3), batch);
    }
  });
  scenario('appends and PATCHes at once lose nothing of each other', async (scene) => {
    const id = await scene.newRecording();
    await Promise.all(
      Array.from({ length: 20 }, async (_one, number) => {
        await Promise.all([
          append(scene, id, [final(number + 1, 'A', `line${number}`)]),
          scene.expect(
            `PATCH E/${id}/`,
            { json: { [number % 2 ? 'notes' : 'summary']: `text ${number}` } },
            200,
          ),
        ]);
      }),
    );
    const recording = await scene.read(id);
    assert.equal(recording.transcript_segments.length, 20);
    assert.equal(recording.transcript_text.split(' ').length, 20);
    assert.match(String(recording.notes), /^text \d+$/);
    assert.match(String(recording.summary), /^text \d+$/);
  });
  scenario('PATCHes of different fields at once are all there', async (scene) => {
    const id = await scene.newRecording();
    const fields = {
      meeting_title: 'T',
      notes: 'N',
      summary: 'S',
      status: 'ready',
      participants: ['Ann'],
      duration_seconds: 5,
    };
    await Promise.all(
      Object.entries(fields).map(([name, value]) =>
        scene.expect(`PATCH E/${id}/`, { json: { [name]: value } }, 200),
      ),
    );
    await scene.expect(`GET E/${id}/`, {}, ok(fields));
  });
  scenario(
    'a transcript replaced while segments arrive: those after the PATCH are all there',
    async (scene) => {
      const id = await scene.newRecording({ segments: [{ text: 'old', timestamp: 1 }] });
      const sent = Array.from({ length: 20 }, (_one, number) => `line${number}`);
      const appending = Promise.all(
        sent.map((text, number) => append(scene, id, [final(number + 100, 'A', text)])),
      );
      await scene.expect(
        `PATCH E/${id}/`,
        { json: { transcript_segments: [{ text: 'new', timestamp: 1 }] } },
        200,
      );
      await appending;
      const { transcript_text, transcript_segments } = await scene.read(id);
      const [first, ...others] = transcript_segments.map(({ text }) => text);
      assert.equal(first, 'new');
      assert.equal(transcript_text, [first, ...others].join(' '));
      assert.equal(new Set(others).size, others.length);
      // What the PATCH swept away may be sent again; what is there stays single.
      for (const [number, text] of sent.entries())
        await append(scene, id, [final(number + 100, 'A', text)]);
      assert.deepEqual((await scene.texts(id)).toSorted(), ['new', ...sent].toSorted());
    },
  );
  scenario('a recording deleted while segments arrive leaves none behind', async (scene) => {
    const id = await scene.newRecording();
    const statuses = await Promise.all([
      ...Array.from(
        { length: 10 },
        async (_one, number) =>
          (
            await scene.send(`POST E/${id}/append_segments/`, {
              json: { segments: [final(number + 1, 'A', 'a')] },
            })
          ).status,
      ),
      scene.send(`DELETE E/${id}/`).then(({ status }) => status),
    ]);
    assert.ok(
      statuses.every((status) => [200, 204, 404].includes(status)),
      String(statuses),
    );
    const left = await scene.world.server.db.query({
      text: 'SELECT 1 FROM transcript_segments WHERE recording_id = $1',
      values: [id],
    });
    assert.equal(left.rowCount, 0);
  });
});
