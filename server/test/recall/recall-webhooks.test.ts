import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import type { Disguise } from '../fake-recall/webhook-message.ts';
import { newWebhookSecret, webhookSignature } from '../fake-recall/webhook-signature.ts';
import { type RecallWorld, startRecallWorld } from './recall-world.ts';

interface Sending {
  readonly secret: string;
  readonly body: string;
  readonly id?: string;
  readonly skewSeconds?: number;
}

function send(url: string, { secret, body, id = randomUUID(), skewSeconds = 0 }: Sending) {
  const timestampSeconds = Math.floor(Date.now() / 1000) + skewSeconds;
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': webhookSignature(secret, { id, timestampSeconds, body }),
  };
  return fetch(url, { method: 'POST', headers, body });
}

async function stored(world: RecallWorld): Promise<number> {
  const { rows } = await world.db.query<{ count: number }>({
    text: 'SELECT count(*)::integer AS count FROM recall_webhooks',
  });
  return rows[0]?.count ?? -1;
}

const secret = newWebhookSecret();
const body = JSON.stringify({ event: 'recording.done', data: { data: { code: 'done' } } });

describe('webhooks of Recall', () => {
  for (const headerFamily of ['webhook', 'svix'] as const)
    it(`are taken in the ${headerFamily} headers, and refused in every disguise`, async () => {
      await using world = await startRecallWorld({ secret });
      world.fake.webhooks.connect({ url: world.url, secret, headerFamily });
      const statuses: Record<string, number | null | undefined> = {};
      const disguises: (Disguise | null)[] = [
        null,
        'two-signatures',
        'tampered-body',
        'wrong-secret',
        'stale-timestamp',
        'future-timestamp',
        'unsigned',
      ];
      for (const disguise of disguises) {
        const [message] = world.fake.events.foreign('recording.done');
        assert.ok(message);
        message.disguise = disguise;
        await world.fake.webhooks.flush();
        statuses[disguise ?? 'none'] = message.attempts[0]?.status;
      }
      assert.deepEqual(statuses, {
        none: 204,
        'two-signatures': 204,
        'tampered-body': 401,
        'wrong-secret': 401,
        'stale-timestamp': 401,
        'future-timestamp': 401,
        unsigned: 401,
      });
      assert.equal(await stored(world), 2);
    });

  it('may be four minutes off, not six', async () => {
    await using world = await startRecallWorld({ secret });
    for (const [skewSeconds, status] of [
      [-240, 204],
      [240, 204],
      [-360, 401],
      [360, 401],
    ] as const)
      assert.equal((await send(world.url, { secret, body, skewSeconds })).status, status);
  });

  it('are refused in the error envelope', async () => {
    await using world = await startRecallWorld({ secret });
    const response = await fetch(world.url, { method: 'POST', body });
    assert.equal(response.status, 401);
    const error = (await response.json()) as { code: string };
    assert.equal(error.code, 'webhook_refused');
  });

  it('may be signed with either of two secrets', async () => {
    const next = newWebhookSecret();
    await using world = await startRecallWorld({ secret: `${secret} ,${next}` });
    assert.equal((await send(world.url, { secret, body })).status, 204);
    assert.equal((await send(world.url, { secret: next, body })).status, 204);
  });

  it('are refused where no secret is set', async () => {
    await using world = await startRecallWorld({ secret: null });
    const response = await send(world.url, { secret, body });
    assert.equal(response.status, 503);
    assert.match(await response.text(), /webhook_not_configured.*RECALL_WEBHOOK_SECRET/);
  });

  it('that are no JSON are told so, once their signature is right', async () => {
    await using world = await startRecallWorld({ secret });
    const response = await send(world.url, { secret, body: '{"event":' });
    assert.equal(response.status, 400);
    assert.match(await response.text(), /"parse_error"/);
    assert.equal(await stored(world), 0);
  });

  it('are stored whatever their text and shape', async () => {
    await using world = await startRecallWorld({ secret });
    const odd = [
      '{"event":"a\\u0000b","x\\u0000":"\\ud800 \\\\u0000"}',
      '[]',
      'null',
      '{"event":7}',
    ];
    for (const each of odd)
      assert.equal((await send(world.url, { secret, body: each })).status, 204, each);
    await world.jobs.run();
    assert.equal(world.jobs.failed.length, 0);
    assert.equal(await stored(world), odd.length);
  });

  it('are stored once, however often and at once they come', async () => {
    await using world = await startRecallWorld({ secret });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send(world.url, { secret, body, id: 'msg_1' })),
    );
    assert.ok(answers.every(({ status }) => status === 204));
    assert.equal(await stored(world), 1);
    assert.equal(world.jobs.waiting.length, 1);
  });

  it('may have a mebibyte', async () => {
    await using world = await startRecallWorld({ secret });
    const large = JSON.stringify({ event: 'x', fill: 'x'.repeat(1024 * 1024) });
    const response = await send(world.url, { secret, body: large });
    assert.equal(response.status, 413);
    assert.match(await response.text(), /1 MiB/);
  });

  it('that never arrive whole are given up', { timeout: 20_000 }, async () => {
    await using world = await startRecallWorld({ secret });
    const { port, hostname, pathname } = new URL(world.url);
    const socket = connect(Number(port), hostname);
    socket.write(`POST ${pathname} HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{`);
    const [answer] = (await new Promise((resolve) => {
      socket.once('data', (data: Buffer) => resolve([data.toString()]));
    })) as [string];
    socket.destroy();
    assert.match(answer, /^HTTP\/1\.1 408 /);
  });

  it('get a 503 when the database is away, and are taken at the next try', async () => {
    await using world = await startRecallWorld({ secret });
    await world.db.query({ text: 'ALTER TABLE recall_webhooks RENAME TO away' });
    const id = 'msg_retry';
    assert.ok((await send(world.url, { secret, body, id })).status >= 500);
    await world.db.query({ text: 'ALTER TABLE away RENAME TO recall_webhooks' });
    assert.equal((await send(world.url, { secret, body, id })).status, 204);
    assert.equal(await stored(world), 1);
  });

  it('may come by the thousand', async (t) => {
    await using world = await startRecallWorld({ secret });
    const durations: number[] = [];
    let next = 0;
    const startedAt = performance.now();
    const sender = async () => {
      while (next < 1000) {
        next += 1;
        const sentAt = performance.now();
        const response = await send(world.url, { secret, body });
        durations.push(performance.now() - sentAt);
        assert.equal(response.status, 204);
        await response.body?.cancel();
      }
    };
    await Promise.all(Array.from({ length: 20 }, sender));
    const totalMs = performance.now() - startedAt;
    durations.sort((a, b) => a - b);
    const p99 = durations[989] ?? 0;
    t.diagnostic(`1000 webhooks in ${Math.round(totalMs)} ms, p99 ${p99.toFixed(1)} ms`);
    // After that Recall takes a webhook for lost, and sends it again.
    assert.ok((durations.at(-1) ?? 0) < 15_000);
    assert.equal(await stored(world), 1000);
    assert.equal(world.jobs.waiting.length, 1000);
  });
});
