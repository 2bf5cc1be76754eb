import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createScene, type RequestOptions, type Scene } from './contract.ts';
import { type Answer, exchange } from './exchange.ts';
import { type Expected, error } from './expected.ts';
import { startWorld, type World } from './world.ts';

/**
 * Whatever arrives, the answer is a clear refusal and the server goes on. What must never be
 * seen in the log is said in every request: `secret`.
 */

export const secret = 'Geheimnis';
export const json = 'application/json';
export const badRequest = error(400, 'invalid_request', 'bad_request', /./);

/** A server for all tests of a `describe`, which must be up, and have said nothing, at the end. */
export function hostileServer(config: Parameters<typeof startWorld>[0] = {}): () => Scene {
  let world: World | undefined;
  before(async () => {
    world = await startWorld(config);
  });
  after(async () => {
    assert.ok(world);
    const { server, keys } = world;
    assert.equal((await exchange(server.url, { method: 'GET', path: '/ready' })).status, 200);
    const log = server.log();
    for (const hidden of [secret, ...Object.values(keys)]) assert.ok(!log.includes(hidden), hidden);
    assert.deepEqual(
      log.split('\n').filter((line) => line.includes('"level":50')),
      [],
    );
    await world[Symbol.asyncDispose]();
  });
  return () => createScene(world as World);
}

/** Declares a test that sends one request to that server. */
export function sender(scene: () => Scene) {
  return (name: string, request: string, options: RequestOptions, expected: Expected) => {
    test(name, async () => {
      await scene().expect(request, options, expected);
    });
  };
}

export const raw = (body: string): RequestOptions => ({ type: json, body });

export const multipart = (body: string | Buffer, boundary = 'x'): RequestOptions => ({
  type: `multipart/form-data; boundary=${boundary}`,
  body,
});

/** No 500; what else is decided elsewhere. */
export function refusedOrTaken(answer: Answer): void {
  assert.ok([200, 400].includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`);
}

/** The same of a request whose only key is in its body. */
export function keyless(answer: Answer): void {
  assert.ok([400, 401].includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`);
}
