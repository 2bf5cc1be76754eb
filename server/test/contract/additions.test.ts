import assert from 'node:assert/strict';
import { recordingFields } from '../../src/features/recordings/recording-schemas.ts';
import { contract } from './contract.ts';
import { created, error, invalid, notFound, ok, stale, throttled } from './expected.ts';

const nobody = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';

contract('Additions', ({ family, check, scenario }) => {
  // Receipts.
  scenario('122. a receipt instead of the recording', async ({ newRecording, read, expect }) => {
    const id = await newRecording();
    const headers = { prefer: 'return=minimal' };
    const segments = [
      { text: 'a', timestamp: 1 },
      { text: 'b', timestamp: 2 },
    ];
    const appended = await expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments } },
      200,
    );
    const { updated_at } = await read(id);
    assert.deepEqual(appended.json, { id, appended: 2, replaced: 0, duplicate: 0, updated_at });
    assert.equal(appended.headers['preference-applied'], 'return=minimal');
    for (const [method, json] of [
      ['PATCH', { notes: 'x' }],
      ['PATCH', { transcript_segments: segments }],
      ['PUT', { platform: 'meet' }],
    ] as const) {
      const { json: receipt, headers: sent } = await expect(
        `${method} E/${id}/`,
        { headers, json },
        200,
      );
      const recording = await expect(`GET E/${id}/`, {}, 200);
      assert.deepEqual(receipt, { id, updated_at: recording.recording.updated_at });
      assert.equal(sent.etag, recording.headers.etag);
    }
  });
  for (const prefer of [
    'return=minimal',
    'Return = "minimal"',
    'wait=5, return=minimal',
    'return=minimal; x=y',
    'respond-async,return=minimal,wait=1',
  ]) {
    check(`Prefer: ${prefer}`, 'PATCH E/{R1}/', { headers: { prefer }, json: {} }, (answer) => {
      assert.deepEqual(Object.keys(answer.json), ['id', 'updated_at']);
    });
  }
  for (const prefer of [
    'return=representation',
    'minimal',
    'xreturn=minimal',
    '',
    'return=minimalist',
  ]) {
    check(
      `Prefer: ${prefer} is no wish for a receipt`,
      'PATCH E/{R1}/',
      { headers: { prefer }, json: {} },
      (answer) => {
        assert.deepEqual(Object.keys(answer.json), recordingFields);
        assert.equal(answer.headers['preference-applied'], undefined);
      },
    );
  }

  // Idempotency-Key. (With Recall: create.test.ts; of batches: duplicates-idempotency-key.test.ts.)
  scenario('123. a create repeated under its Idempotency-Key', async ({ family, expect }) => {
    const headers = { 'idempotency-key': `create-${family}` };
    const count = async () => (await expect('GET E/?limit=1', {}, 200)).page.count;
    const before = await count();
    const first = await expect(
      'POST E/',
      { headers, json: { platform: 'zoom' } },
      created({ platform: 'zoom' }),
    );
    const second = await expect(
      'POST E/',
      { headers, json: { platform: 'zoom' } },
      created({ id: first.recording.id, upload_token: first.recording.upload_token }),
    );
    assert.equal(second.text, first.text);
    assert.equal(await count(), before + 1);
    // In the other family, with another API key, as a form, by its earlier name: the same request.
    const other = family === 'projects' ? 'environments' : 'projects';
    const here = { id: first.recording.id };
    await expect(
      `POST /api/${other}/1/desktop_recordings/`,
      { key: 'K*', headers, json: { platform: 'zoom' } },
      created(here),
    );
    await expect('POST E/', { headers, form: 'platform=zoom' }, created(here));
    await expect('POST E/create_upload/', { headers, json: { platform: 'zoom' } }, created(here));
    await expect(
      'POST E/',
      { headers, json: { platform: 'meet' } },
      error(422, 'invalid_request', 'idempotency_key_reused', /another request/),
    );
    await expect('POST E/', { headers, json: { platform: 'x' } }, 400);
    assert.equal(await count(), before + 1);
  });
  scenario(
    'an Idempotency-Key of somebody else, or in another project, is another',
    async ({ family, expect }) => {
      const headers = { 'idempotency-key': `whose-${family}` };
      const ids = new Set<string>();
      for (const [request, key] of [
        ['POST E/', 'K*'],
        ['POST E/', 'KW2'],
        [`POST /api/${family}/2/desktop_recordings/`, 'K*'],
        [`POST /api/${family}/9/desktop_recordings/`, 'K9'],
      ] as const) {
        ids.add((await expect(request, { key, headers, json: {} }, 201)).recording.id);
      }
      assert.equal(ids.size, 4);
    },
  );
  scenario(
    'under different Idempotency-Keys, an empty one and none, all are made',
    async ({ expect }) => {
      const ids = new Set<string>();
      for (const key of ['a', 'A', 'a ', 'x'.repeat(5000), '', '', undefined]) {
        const headers = key === undefined ? {} : { 'idempotency-key': `${key && 'n-'}${key}` };
        ids.add((await expect('POST E/', { headers, json: {} }, 201)).recording.id);
      }
      // The space at the end of a header does not belong to it.
      assert.equal(ids.size, 6);
    },
  );
  scenario(
    'a recording that was deleted does not come back under its Idempotency-Key',
    async ({ family, expect }) => {
      const headers = { 'idempotency-key': `deleted-${family}` };
      const first = await expect('POST E/', { headers }, 201);
      await expect(`DELETE E/${first.recording.id}/`, {}, 204);
      const second = await expect('POST E/', { headers }, 201);
      assert.notEqual(second.recording.id, first.recording.id);
      await expect('POST E/', { headers }, created({ id: second.recording.id }));
    },
  );
  scenario('what was changed since is in the answer to a repeat', async ({ family, expect }) => {
    const headers = { 'idempotency-key': `changed-${family}` };
    const { recording } = await expect('POST E/', { headers }, 201);
    await expect(`PATCH E/${recording.id}/`, { json: { notes: 'x' } }, 200);
    await expect('POST E/', { headers }, created({ id: recording.id, notes: 'x' }));
  });
  scenario(
    'two different creates at once under one Idempotency-Key: one is refused',
    async ({ family, send }) => {
      const headers = { 'idempotency-key': `race-${family}` };
      const answers = await Promise.all(
        ['zoom', 'meet'].map((platform) => send('POST E/', { headers, json: { platform } })),
      );
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 422]);
    },
  );

  // Parts of recordings.
  scenario('124. fields and omit', async ({ newRecording, expect }) => {
    const id = await newRecording({ segments: [{ text: 'a' }] });
    const keys = async (query: string) =>
      Object.keys((await expect(`GET E/${id}/?${query}`, {}, 200)).json);
    const transcript = ['transcript_segments', 'transcript_text'];
    assert.deepEqual(await keys('fields=id,status'), ['id', 'status']);
    assert.deepEqual(await keys('fields=status,id'), ['id', 'status']);
    assert.deepEqual(await keys('fields=%20id%20,,nonsense,id'), ['id']);
    assert.deepEqual(await keys('fields=transcript_text'), ['transcript_text']);
    assert.deepEqual(await keys('fields=transcript_segments&omit=id'), ['transcript_segments']);
    assert.deepEqual(await keys('fields=id,status&omit=id'), ['status']);
    assert.deepEqual(await keys('fields=has_video,id'), ['id', 'has_video']);
    assert.deepEqual(await keys('fields=has_video,id&omit=has_video'), ['id']);
    assert.deepEqual(await keys('omit=has_video'), recordingFields);
    assert.deepEqual(await keys('fields=&omit='), recordingFields);
    assert.deepEqual(await keys('fields=nonsense'), []);
    assert.deepEqual(await keys('fields=__proto__,constructor,%00'), []);
    assert.deepEqual(
      await keys('omit=transcript_segments,transcript_text'),
      recordingFields.filter((name) => !transcript.includes(name)),
    );
    assert.deepEqual(await keys(`omit=${recordingFields.join(',')}`), []);
    await expect(
      `GET E/${id}/?fields=transcript_text,transcript_segments`,
      {},
      {
        status: 200,
        body: {
          transcript_text: 'a',
          transcript_segments: [
            { timestamp: null, speaker: null, text: 'a', confidence: null, is_final: null },
          ],
        },
      },
    );
    const { json } = await expect('GET E/?fields=id,team', {}, 200);
    for (const row of json.results as object[]) assert.deepEqual(Object.keys(row), ['id', 'team']);
    await expect(
      `PATCH E/${id}/?fields=notes`,
      { json: { notes: 'x' } },
      { status: 200, body: { notes: 'x' } },
    );
    await expect(
      `POST E/${id}/append_segments/?fields=transcript_text`,
      { json: { segments: [{ text: 'b' }] } },
      { status: 200, body: { transcript_text: 'a b' } },
    );
  });

  // Versions.
  scenario('125. ETag and If-None-Match', async ({ newRecording, expect }) => {
    const id = await newRecording();
    const first = await expect(`GET E/${id}/`, {}, 200);
    const etag = String(first.headers.etag);
    assert.match(etag, /^"[^"]+"$/);
    for (const known of [etag, `W/${etag}`, `"0", ${etag}`, `"0",${etag} ,"x"`, '*']) {
      const answer = await expect(
        `GET E/${id}/`,
        { headers: { 'if-none-match': known } },
        { status: 304, body: null, headers: { etag } },
      );
      assert.equal(answer.headers['content-type'], undefined);
    }
    await expect(`HEAD E/${id}/`, { headers: { 'if-none-match': etag } }, 304);
    for (const other of ['"0"', 'x', etag.slice(1, -1), '', '"999999999999999999999"']) {
      await expect(`GET E/${id}/`, { headers: { 'if-none-match': other } }, ok({ id }));
    }
    await expect(`PATCH E/${id}/`, { json: { notes: 'new' } }, 200);
    await expect(`GET E/${id}/`, { headers: { 'if-none-match': etag } }, ok({ notes: 'new' }));
    await expect(`GET E/${nobody}/`, { headers: { 'if-none-match': '*' } }, notFound);
  });
  scenario(
    'every write makes a new ETag, every read shows it',
    async ({ newRecording, expect }) => {
      const id = await newRecording();
      const seen = new Set<string>();
      for (const [request, json] of [
        ['GET', undefined],
        ['PATCH', {}],
        ['PUT', { platform: 'zoom' }],
        ['POST', { segments: [{ text: 'a', timestamp: 1 }] }],
        ['POST', { segments: [{ text: 'a', timestamp: 1 }] }],
      ] as const) {
        const path = request === 'POST' ? `E/${id}/append_segments/` : `E/${id}/`;
        const { etag } = (await expect(`${request} ${path}`, { json }, 200)).headers;
        assert.equal((await expect(`GET E/${id}/?fields=id`, {}, 200)).headers.etag, etag);
        seen.add(String(etag));
      }
      assert.equal(seen.size, 5);
      const made = await expect('POST E/', {}, 201);
      const read = await expect(`GET E/${made.recording.id}/`, {}, 200);
      assert.equal(made.headers.etag, read.headers.etag);
    },
  );
  scenario('126. If-Match', async ({ newRecording, read, expect }) => {
    const id = await newRecording();
    const etag = String((await expect(`GET E/${id}/`, {}, 200)).headers.etag);
    const headers = { 'if-match': etag };
    await expect(`PATCH E/${id}/`, { headers, json: { notes: 'first' } }, ok({ notes: 'first' }));
    const before = await read(id);
    await expect(`PATCH E/${id}/`, { headers, json: { notes: 'second' } }, stale);
    await expect(`PUT E/${id}/`, { headers, json: { platform: 'meet' } }, stale);
    await expect(
      `POST E/${id}/append_segments/`,
      { headers, json: { segments: [{ text: 'a' }] } },
      stale,
    );
    await expect(`DELETE E/${id}/`, { headers }, stale);
    for (const other of ['"0"', 'x', '']) {
      await expect(`PATCH E/${id}/`, { headers: { 'if-match': other }, json: {} }, stale);
    }
    assert.deepEqual(await read(id), before);
    await expect(`PATCH E/${nobody}/`, { headers, json: {} }, notFound);
    await expect(`DELETE E/${nobody}/`, { headers }, notFound);
    await expect(
      `PATCH E/${id}/`,
      { headers: { 'if-match': '*' }, json: { notes: 'any' } },
      ok({ notes: 'any' }),
    );
    const now = String((await expect(`GET E/${id}/`, {}, 200)).headers.etag);
    await expect(`DELETE E/${id}/`, { headers: { 'if-match': `"0", ${now}` } }, 204);
  });
  scenario(
    'of ten changes at once with one If-Match one is made',
    async ({ newRecording, send, read }) => {
      const id = await newRecording();
      const headers = { 'if-match': String((await send(`GET E/${id}/`)).headers.etag) };
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_one, number) =>
          send(`PATCH E/${id}/`, { headers, json: { notes: `${number}` } }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      assert.deepEqual(statuses.toSorted(), [200, ...Array<number>(9).fill(412)]);
      assert.equal((await read(id)).notes, String(statuses.indexOf(200)));
    },
  );

  // Order.
  scenario('127. ordering', async ({ newRecording, expect }) => {
    const ids = [await newRecording(), await newRecording(), await newRecording()];
    const [first, second, third] = ids as [string, string, string];
    for (const [id, started_at] of [
      [first, '2026-02-02'],
      [second, '2026-02-03'],
      [third, '2026-02-01'],
    ] as const) {
      await expect(`PATCH E/${id}/`, { json: { started_at } }, 200);
    }
    for (const [ordering, expected] of [
      ['started_at', [third, first, second]],
      ['-started_at', [second, first, third]],
      ['created_at', [first, second, third]],
      ['-created_at', [third, second, first]],
      ['', [second, first, third]],
    ] as const) {
      const { page } = await expect(`GET E/?ordering=${ordering}`, {}, 200);
      assert.deepEqual(
        page.results.map(({ id }) => id).filter((id) => ids.includes(id)),
        expected,
        ordering,
      );
    }
  });
  for (const ordering of [
    'id',
    'Started_at',
    '--started_at',
    'started_at,id',
    '__proto__',
    '%00',
  ]) {
    check(
      `ordering=${ordering}`,
      `GET E/?ordering=${ordering}`,
      {},
      invalid('invalid_choice', /is not a valid choice/, 'ordering'),
    );
  }

  // Without limits nobody is throttled.
  const once = family === 'environments' ? scenario : () => {};
  once('a busy key is not throttled unless limits are set', async ({ send }) => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => send('OPTIONS E/')));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  });
});

contract(
  'Limits of a key',
  ({ family, scenario }) => {
    const once = family === 'environments' ? scenario : () => {};
    once('count requests by key, wherever it was sent', async ({ world, send, expect }) => {
      const key = await world.server.createKey();
      const other = await world.server.createKey();
      const headers = { authorization: `Bearer ${key}` };
      // Refused before they are counted: no such project, not allowed, no such method, not parsed.
      await expect('GET /api/projects/999/desktop_recordings/', { headers }, 404);
      await expect('GET /api/projects/9/desktop_recordings/', { headers }, 403);
      await expect('PUT E/', { headers }, 405);
      await expect('POST E/', { headers, type: 'application/json', body: '{' }, 400);
      // Counted, whatever comes of it.
      await expect('GET E/', { headers }, 200);
      await expect(`GET E/${nobody}/`, { headers }, 404);
      await expect('POST E/', { headers, json: { platform: 'x' } }, 400);
      await expect(`POST E/`, { key: null, json: { personal_api_key: key } }, 201);
      await expect(`GET E/?personal_api_key=${key}`, { key: null }, 200);
      for (const [request, options] of [
        ['GET E/', { headers }],
        ['POST E/', { headers, json: { platform: 'x' } }],
        [`GET E/?personal_api_key=${key}`, { key: null }],
        ['POST E/', { key: null, json: { personal_api_key: key } }],
        ['GET /api/users/@me/', { headers }],
      ] as const) {
        const { json, headers: sent } = await expect(request, options, throttled);
        const seconds = Number(sent['retry-after']);
        assert.ok(seconds > 0 && seconds <= 60);
        assert.match(String(json.detail), new RegExp(` ${seconds} seconds?\\.$`));
      }
      await expect('GET E/', { headers: { authorization: `Bearer ${other}` } }, 200);
      await expect('PUT E/', { headers }, 405);
      assert.equal((await send('GET /health', { key: null })).status, 200);
    });
  },
  { rateLimitPerMinute: 5 },
);

contract(
  'The hourly limit of a key',
  ({ family, scenario }) => {
    const once = family === 'environments' ? scenario : () => {};
    once('is kept as well', async ({ world, expect }) => {
      const headers = { authorization: `Bearer ${await world.server.createKey()}` };
      for (let request = 0; request < 3; request += 1) await expect('GET E/', { headers }, 200);
      const { headers: sent } = await expect('GET E/', { headers }, throttled);
      assert.ok(Number(sent['retry-after']) > 60);
    });
  },
  { rateLimitPerMinute: 100, rateLimitPerHour: 3 },
);

contract(
  'Guessing keys',
  ({ family, scenario }) => {
    const once = family === 'environments' ? scenario : () => {};
    once('is throttled by address, for wrong keys only', async ({ send, expect }) => {
      const from = (address: string) => ({ 'x-forwarded-for': address });
      const guess = (address: string, request = 'GET E/', key: string | null = 'guess') =>
        send(request, {
          key: null,
          headers: {
            ...from(address),
            ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          },
        });
      const statuses = new Set<number>();
      for (let attempt = 0; attempt < 100; attempt += 1)
        statuses.add((await guess('10.0.0.1')).status);
      assert.deepEqual([...statuses], [401]);
      const headers = { ...from('10.0.0.1'), authorization: 'Bearer guess' };
      await expect('GET E/', { headers }, throttled);
      await expect('GET /api/users/@me/', { headers }, throttled);
      await expect(
        'GET E/?personal_api_key=guess',
        { key: null, headers: from('10.0.0.1') },
        throttled,
      );
      await expect(
        'POST E/',
        { key: null, headers: from('10.0.0.1'), json: { personal_api_key: 'guess' } },
        throttled,
      );
      // A right key, none at all, and another address are not held up.
      await expect('GET E/', { headers: from('10.0.0.1') }, 200);
      assert.equal((await guess('10.0.0.1', 'GET E/', null)).status, 401);
      assert.equal((await guess('10.0.0.2')).status, 401);
    });
  },
  { trustProxy: true },
);
