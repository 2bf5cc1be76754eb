import assert from 'node:assert/strict';
import { contract, type Scene } from './contract.ts';
import { ok } from './expected.ts';

type Line = readonly [timestamp: number | string | null, speaker: string | null, text: string];
interface Sent {
  readonly timestamp: unknown;
  readonly speaker: string | null;
  readonly text: string;
  readonly is_final: boolean | null;
}

const final = (...[timestamp, speaker, text]: Line): Sent => ({
  timestamp,
  speaker,
  text,
  is_final: true,
});
const draft = (...[timestamp, speaker, text]: Line): Sent => ({
  timestamp,
  speaker,
  text,
  is_final: false,
});
const unknown = (...[timestamp, speaker, text]: Line): Sent => ({
  timestamp,
  speaker,
  text,
  is_final: null,
});

type Batch = readonly Sent[];
/** appended, replaced, duplicate: one triple for each batch. */
type Counts = readonly [number, number, number];

contract('Which segment is a duplicate', ({ scenario }) => {
  /** Appends batch after batch; says what is there in the end, and what each receipt counts. */
  const appends = (
    name: string,
    batches: readonly Batch[],
    texts: readonly string[],
    counts: readonly Counts[],
  ) => {
    scenario(name, async (scene) => {
      const id = await scene.newRecording();
      const receipts: unknown[] = [];
      for (const segments of batches) receipts.push(countsOf(await append(scene, id, segments)));
      const recording = await scene.read(id);
      assert.deepEqual(
        recording.transcript_segments.map(({ text }) => text),
        texts,
      );
      assert.equal(recording.transcript_text, texts.join(' '));
      assert.deepEqual(receipts, counts);
    });
  };

  const both: Batch = [final(1000, 'Ann', 'Yes.'), final(1000, 'Bob', 'No.')];
  appends(
    '99. two people at the same moment, sent twice',
    [both, both],
    ['Yes.', 'No.'],
    [
      [2, 0, 0],
      [0, 0, 2],
    ],
  );
  appends(
    '100. a final takes the place of its draft',
    [[draft(1000, 'Ann', 'Hel'), final(2000, 'Bob', 'Hi')], [final(1000, 'Ann', 'Hello')]],
    ['Hello', 'Hi'],
    [
      [2, 0, 0],
      [0, 1, 0],
    ],
  );
  scenario('101. the later draft wins, and is still one', async (scene) => {
    const id = await scene.newRecording();
    await append(scene, id, [draft(1000, 'Ann', 'H')]);
    await append(scene, id, [draft(1000, 'Ann', 'He'), final(2000, 'Ann', 'there')]);
    await append(scene, id, [draft(1000, 'Ann', 'Hel')]);
    const { transcript_segments } = await scene.read(id);
    assert.deepEqual(
      transcript_segments.map(({ text, is_final }) => [text, is_final]),
      [
        ['Hel', false],
        ['there', true],
      ],
    );
  });
  appends(
    '102. a draft that comes after its final',
    [[final(1000, 'Ann', 'Hello')], [draft(1000, 'Ann', 'Hel')]],
    ['Hello'],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  );
  appends(
    '103. of two finals the first stays',
    [[final(1000, 'Ann', 'First')], [final(1000, 'Ann', 'Second')]],
    ['First'],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  );
  appends(
    '103. is_final null counts as final',
    [[unknown(1000, 'Ann', 'First')], [final(1000, 'Ann', 'Second')]],
    ['First'],
    [
      [1, 0, 0],
      [0, 0, 1],
    ],
  );
  appends(
    'a final with is_final null replaces a draft',
    [[draft(1, 'Ann', 'a')], [unknown(1, 'Ann', 'b')], [final(1, 'Ann', 'c')]],
    ['b'],
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  );
  appends(
    '104. at 0 the text tells segments apart',
    [
      [final(0, 'Ann', 'One'), final(0, 'Ann', 'Two')],
      [final(0, 'Ann', 'Two'), final(0, 'Ann', 'Three')],
    ],
    ['One', 'Two', 'Three'],
    [
      [2, 0, 0],
      [1, 0, 1],
    ],
  );
  appends(
    'at 0 a draft and its final with the same text',
    [[draft(0, 'Ann', 'One')], [final(0, 'Ann', 'One')], [draft(0, 'Ann', 'One')]],
    ['One'],
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  );
  appends(
    'at 0 a draft and a final with other text',
    [[draft(0, 'Ann', 'On')], [final(0, 'Ann', 'One')]],
    ['On', 'One'],
    [
      [1, 0, 0],
      [1, 0, 0],
    ],
  );
  appends(
    '0 in its spellings',
    [
      [final(0, 'A', 'x')],
      [final('0', 'A', 'x')],
      [final('-0', 'A', 'x')],
      [final('0.0', 'A', 'x')],
      [final('1e-400', 'A', 'x')],
    ],
    ['x'],
    [
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ],
  );
  appends(
    '1 in its spellings',
    [[final(1, 'A', 'x')], [final('1.0', 'A', 'y')], [final(' 1 ', 'A', 'z')]],
    ['x'],
    [
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 1],
    ],
  );
  appends(
    'no speaker, a blank one and one called null are three',
    [
      [final(5, null, 'a'), final(5, '', 'b'), final(5, 'null', 'c')],
      [final(5, null, 'd'), final(5, '  ', 'e')],
    ],
    ['a', 'b', 'c'],
    [
      [3, 0, 0],
      [0, 0, 2],
    ],
  );
  appends(
    'speakers differ by case and by accent',
    [
      [
        final(5, 'Ann', 'a'),
        final(5, 'ann', 'b'),
        final(5, 'Änn', 'c'),
        final(5, 'A\u0308nn', 'd'),
      ],
    ],
    ['a', 'b', 'c', 'd'],
    [[4, 0, 0]],
  );
  appends(
    'neighbouring moments differ',
    [[final(0.1, 'A', 'a'), final(0.1 + Number.EPSILON, 'A', 'b'), final(-0.1, 'A', 'c')]],
    ['a', 'b', 'c'],
    [[3, 0, 0]],
  );
  appends(
    'within one batch the same rules hold, in order',
    [
      [
        draft(1, 'A', 'a'),
        final(2, 'B', 'b'),
        draft(1, 'A', 'aa'),
        final(1, 'A', 'aaa'),
        draft(1, 'A', 'late'),
        final(2, 'B', 'again'),
      ],
    ],
    ['aaa', 'b'],
    [[2, 2, 2]],
  );
  appends(
    'a batch whose segments all follow a stored final',
    [[final(1, 'A', 'a')], [draft(1, 'A', 'b'), draft(1, 'A', 'c'), final(1, 'A', 'd')]],
    ['a'],
    [
      [1, 0, 0],
      [0, 0, 3],
    ],
  );
  appends(
    'a batch whose segments all follow a stored draft',
    [[draft(1, 'A', 'a')], [draft(1, 'A', 'b'), final(1, 'A', 'c'), final(1, 'A', 'd')]],
    ['c'],
    [
      [1, 0, 0],
      [0, 2, 1],
    ],
  );
  appends(
    'without a timestamp all are kept',
    [[final(null, 'A', 'a'), final(null, 'A', 'a')], [draft(null, 'A', 'a')]],
    ['a', 'a', 'a'],
    [
      [2, 0, 0],
      [1, 0, 0],
    ],
  );
  appends(
    'a retried batch of many',
    [many(50), many(50), many(60)],
    many(60).map(({ text }) => text),
    [
      [50, 0, 0],
      [0, 0, 50],
      [10, 0, 50],
    ],
  );
  scenario('a replaced draft takes over all of its final', async (scene) => {
    const id = await scene.newRecording();
    await append(scene, id, [{ ...draft(1, 'A', 'a'), confidence: 0.1 }]);
    const last = { timestamp: 1, speaker: 'A', text: 'b', confidence: null, is_final: true };
    await append(scene, id, [last]);
    assert.deepEqual((await scene.read(id)).transcript_segments, [last]);
  });

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

  // All at once.
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

interface Receipt {
  readonly appended: number;
  readonly replaced: number;
  readonly duplicate: number;
}

async function append(
  scene: Scene,
  id: string,
  segments: readonly unknown[],
  key: string | null = null,
): Promise<Receipt> {
  const headers = { prefer: 'return=minimal', ...(key === null ? {} : { 'idempotency-key': key }) };
  const answer = await scene.expect(
    `POST E/${id}/append_segments/`,
    { headers, json: { segments } },
    200,
  );
  return answer.json as unknown as Receipt;
}

function countsOf({ appended, replaced, duplicate }: Receipt): [number, number, number] {
  return [appended, replaced, duplicate];
}

function many(count: number): Sent[] {
  return Array.from({ length: count }, (_one, number) => final(number * 10, 'A', `line${number}`));
}
