import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createExchange } from './http-exchange.ts';
import { createPatientRequests } from './patient-requests.ts';

const never = new AbortController().signal;

/** Requests to a server that answers like this. */
async function requestsTo(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const exchange = createExchange({ baseUrl, apiKey: 'key', connections: 1, timeoutMs: 5000 });
  const requests = createPatientRequests({ exchange, patienceMs: 5000, onWait: () => {} });
  return {
    requests,
    async [Symbol.asyncDispose]() {
      await exchange[Symbol.asyncDispose]();
      server.closeAllConnections();
      server.close();
    },
  };
}

test('a file is sent as it is, with its type and its name', async () => {
  const seen: (string | Buffer | undefined)[] = [];
  await using world = await requestsTo(async (request, response) => {
    const { 'content-type': type, 'content-disposition': name } = request.headers;
    seen.push(type, name, Buffer.concat(await Array.fromAsync(request)));
    response.end('{"done":true}');
  });
  const bytes = Buffer.from([0, 255, 13, 10]);
  const sent = { name: 'é.vtt', contentType: 'text/vtt', bytes };
  const answer = await world.requests.send({ method: 'POST', path: '/', file: sent }, never);
  assert.deepEqual(answer.body, { done: true });
  assert.deepEqual(seen, [
    'text/vtt',
    `attachment; filename="_.vtt"; filename*=UTF-8''%C3%A9.vtt`,
    bytes,
  ]);
});

test('an answer that breaks off in the middle is received again from its beginning', async () => {
  let count = 0;
  await using world = await requestsTo((_, response) => {
    count += 1;
    response.writeHead(200, { etag: '"7"' });
    response.write('first half, ', () =>
      count === 1 ? response.destroy() : response.end('second'),
    );
  });
  const received: string[] = [];
  const receive = async (content: AsyncIterable<Uint8Array>) => {
    const at = received.push('') - 1;
    for await (const piece of content) received[at] += Buffer.from(piece).toString();
  };
  const answer = await world.requests.send({ method: 'GET', path: '/', receive }, never);
  assert.deepEqual(received, ['first half, ', 'first half, second']);
  assert.deepEqual([answer.status, answer.etag, answer.body], [200, '"7"', undefined]);
});

test('a refusal is read as JSON, also where a file was asked for', async () => {
  await using world = await requestsTo((_, response) => {
    response.writeHead(404).end('{"code":"not_found"}');
  });
  const receive = () => assert.fail('nothing to receive');
  const answer = await world.requests.send({ method: 'GET', path: '/', receive }, never);
  assert.deepEqual(answer.body, { code: 'not_found' });
});

test('a disk that is full is no lost connection', async () => {
  let count = 0;
  await using world = await requestsTo((_, response) => {
    count += 1;
    response.end('content');
  });
  const receive = () => Promise.reject(new Error('no space left'));
  await assert.rejects(world.requests.send({ method: 'GET', path: '/', receive }, never), {
    message: 'no space left',
  });
  assert.equal(count, 1);
});
