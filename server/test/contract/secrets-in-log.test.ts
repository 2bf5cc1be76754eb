import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ok } from './expected.ts';
import { whileDiskIsFull, whileKeysAreAway } from './faulty-database.ts';
import { hostileServer, raw, secret } from './hostile-server.ts';

describe('What was said', () => {
  const scene = hostileServer();

  // That the log lacks it is looked at when all is over, by hostileServer.
  test('in requests that succeed, that are refused and that fail', async () => {
    const here = scene();
    const { db, createKey } = here.world.server;
    const id = await here.newRecording();
    const segments = [{ text: secret, speaker: secret, timestamp: 1 }];
    const append = `POST E/${id}/append_segments/`;
    await here.expect(append, { json: { segments } }, 200);
    await here.expect(append, { json: { segments: [{ text: secret, timestamp: secret }] } }, 400);
    await here.expect(append, raw(`{"segments":[{"text":"${secret}`), 400);
    await here.expect(append, { type: secret, body: secret }, 415);
    await here.expect(`PATCH E/${id}/`, { json: { notes: secret, platform: secret } }, 400);
    await here.expect(`PATCH E/${id}/`, { form: `notes=${secret}` }, 200);
    await here.expect(`PATCH E/${id}/`, { multipart: { notes: secret } }, 200);
    await here.expect(`GET E/?search=${secret}`, {}, ok({ count: 1 }));
    await here.expect(`GET E/?personal_api_key=${secret}`, { key: null }, 401);
    await here.expect('GET E/?personal_api_key={KW}', { key: null }, 200);
    await here.expect('POST E/', { key: null, json: { personal_api_key: '{KW}' } }, 201);
    await here.expect('GET E/', { headers: { authorization: `Bearer ${secret}` } }, 401);
    await here.expect(
      'POST E/',
      { headers: { 'idempotency-key': secret, 'user-agent': secret } },
      201,
    );
    await whileDiskIsFull(db, 'UPDATE', async () => {
      await here.expect(append, { json: { segments: [{ text: secret }] } }, 507);
      await here.expect(`PATCH E/${id}/`, { json: { notes: secret } }, 507);
    });
    const headers = { authorization: `Bearer ${await createKey()}` };
    await whileKeysAreAway(db, '57P03', () =>
      here.expect(append, { headers, json: { segments } }, 503),
    );
    assert.ok(here.world.server.log().includes('storage_full'));
  });
});
