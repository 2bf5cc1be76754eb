import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { MinutebookError } from '../../domain/errors.ts';
import { createDownloader, type DownloadTimes } from './download.ts';
import { isInside } from './download-addresses.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A storage at `http://files.test`, on the loopback, which stands for the outside here; every other
 * address keeps its meaning. Names are resolved to what `names` says, one answer after another.
 */
async function startStorage(answer: Answer, times: Partial<DownloadTimes> = {}) {
  const paths: string[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response);
  });
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const names: Record<string, string[][]> = {};
  const lookedUp: string[] = [];
  const downloader = createDownloader('http://recall.test', {
    times,
    network: {
      isInside: (address) => address !== '127.0.0.1' && isInside(address),
      lookup(hostname, _options, callback) {
        lookedUp.push(hostname);
        const answers = names[hostname] ?? [['127.0.0.1']];
        const found = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
        const addresses: LookupAddress[] = found.map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        }));
        callback(null, addresses);
      },
    },
  });
  const url = (host: string, path: string) => `http://${host}:${port}${path}`;
  const signal = AbortSignal.timeout(60_000);
  return {
    url,
    names,
    paths,
    lookedUp,
    openConnections: () => open,
    download: (address: string, maxBytes = 1000) =>
      downloader.download(address, { signal, maxBytes }),
    downloadJson: (address: string) => downloader.downloadJson(address, signal),
    async read(address: string, maxBytes = 1000) {
      const body = await downloader.download(address, { signal, maxBytes });
      return body === null ? null : Buffer.concat(await body.toArray()).toString();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const redirectTo = (location: string): Answer => {
  return (_request, response) => response.writeHead(302, { location }).end();
};

function failure(pattern: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof MinutebookError, String(error));
    assert.equal(error.code, 'upload_service_failed');
    assert.match(error.detail, pattern);
    assert.doesNotMatch(`${error.detail} ${String(error.cause)}`, /files\.test|secret=/);
    return true;
  };
}

describe('a download', { timeout: 300_000 }, () => {
  it('gives the bytes, and shows nobody a key', async () => {
    let headers: IncomingMessage['headers'] = {};
    await using storage = await startStorage((request, response) => {
      headers = request.headers;
      response.end('a film');
    });
    assert.equal(await storage.read(storage.url('files.test', '/x?secret=1')), 'a film');
    assert.equal(headers.authorization, undefined);
    assert.equal(headers.cookie, undefined);
  });

  it('follows redirects to public addresses', async () => {
    await using storage = await startStorage((request, response) => {
      if (request.url === '/moved') response.end('here');
      else redirectTo(storage.url('other.test', '/moved'))(request, response);
    });
    assert.equal(await storage.read(storage.url('files.test', '/x')), 'here');
    assert.deepEqual(storage.lookedUp, ['files.test', 'other.test']);
  });

  for (const inside of [
    'http://127.0.0.2/',
    'http://10.0.0.7:8080/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:192.168.1.1]/',
    'http://[2002:a00:1::]/',
    'http://0x7f.2/',
    'file:///etc/passwd',
    'ftp://files.test/x',
    'http://',
  ])
    it(`does not follow a redirect to ${inside}`, async () => {
      await using storage = await startStorage(redirectTo(inside));
      const address = storage.url('files.test', '/x?secret=1');
      await assert.rejects(
        storage.download(address),
        failure(/inside a private network|is not https|its address is none/),
      );
      assert.equal(storage.paths.length, 1);
    });

  it('does not go where a name leads to private addresses', async () => {
    await using storage = await startStorage(redirectTo('http://inside.test/'));
    storage.names['inside.test'] = [['10.0.0.7', 'fd00::1', '::ffff:127.0.0.3']];
    const inside = failure(/its address is inside a private network/);
    await assert.rejects(storage.download('http://inside.test/x?secret=1'), inside);
    await assert.rejects(storage.download(storage.url('files.test', '/x?secret=1')), inside);
    assert.equal(storage.paths.length, 1);
  });

  it('goes to the public address of a name that has both', async () => {
    await using storage = await startStorage((_request, response) => response.end('ok'));
    storage.names['both.test'] = [['10.0.0.7', '127.0.0.1', 'fd00::1']];
    assert.equal(await storage.read(storage.url('both.test', '/')), 'ok');
  });

  it('resolves a name for each connection, and checks what it then connects to', async () => {
    await using storage = await startStorage((request, response) => {
      response.setHeader('connection', 'close');
      redirectTo(storage.url('rebinding.test', '/again'))(request, response);
    });
    storage.names['rebinding.test'] = [['127.0.0.1'], ['10.0.0.7']];
    await assert.rejects(
      storage.download(storage.url('rebinding.test', '/x?secret=1')),
      failure(/inside a private network/),
    );
    assert.equal(storage.paths.length, 1);
  });

  it('follows three redirects at most', async () => {
    await using storage = await startStorage(redirectTo('/around'));
    const address = storage.url('files.test', '/x?secret=1');
    await assert.rejects(storage.download(address), failure(/too many redirects/));
    assert.equal(storage.paths.length, 4);
  });

  it('tells an address that has expired from a storage in trouble', async () => {
    let status = 0;
    await using storage = await startStorage((_request, response) =>
      response.writeHead(status).end(),
    );
    for (status of [400, 401, 403, 404, 410])
      assert.equal(await storage.download(storage.url('files.test', '/x')), null);
    for (status of [204, 304, 500, 503])
      await assert.rejects(
        storage.download(storage.url('files.test', '/x?secret=1')),
        failure(new RegExp(`answered with status ${status}`)),
      );
  });

  it('without an end is cut off, whether its length was announced or not', async () => {
    await using storage = await startStorage((request, response) => {
      if (request.url === '/announced') response.setHeader('content-length', 1e15);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384)));
      };
      response.on('drain', more);
      more();
    });
    const tooLarge = (error: unknown) =>
      error instanceof MinutebookError && error.code === 'upload_too_large';
    for (const path of ['/endless', '/announced'])
      await assert.rejects(storage.read(storage.url('files.test', path), 100_000), tooLarge);
    while (storage.openConnections() > 0) await new Promise(setImmediate);
  });

  it('of JSON has 100 MiB', async () => {
    const part = Buffer.alloc(1024 * 1024, ' ');
    await using storage = await startStorage((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(part));
      };
      response.on('drain', more);
      more();
    });
    await assert.rejects(
      storage.downloadJson(storage.url('files.test', '/x?secret=1')),
      failure(/it is too large/),
    );
    while (storage.openConnections() > 0) await new Promise(setImmediate);
  });

  it('that stands still is given up, before and within its body', async () => {
    await using storage = await startStorage(
      (request, response) => {
        if (request.url?.startsWith('/body')) response.write('some');
      },
      { headersMs: 300, silenceMs: 300 },
    );
    for (const path of ['/head?secret=1', '/body?secret=1'])
      await assert.rejects(
        storage.read(storage.url('files.test', path)),
        failure(/the connection failed/),
      );
  });

  it('of JSON that trickles is given up as a whole', async () => {
    await using storage = await startStorage(
      (_request, response) => {
        const trickle = setInterval(() => response.write(' '), 20);
        response.once('close', () => clearInterval(trickle));
      },
      { jsonMs: 400 },
    );
    const address = storage.url('files.test', '/x?secret=1');
    await assert.rejects(storage.downloadJson(address), failure(/it took too long/));
  });

  it('that breaks off is not taken for a whole one', async () => {
    await using storage = await startStorage((request, response) => {
      if (request.url?.startsWith('/announced')) response.setHeader('content-length', 100);
      response.write('{}', () => response.destroy());
    });
    for (const path of ['/announced?secret=1', '/chunked?secret=1'])
      await assert.rejects(
        storage.downloadJson(storage.url('files.test', path)),
        failure(/the connection failed/),
      );
  });

  it('that nobody reads any more lets go of its connection', async () => {
    await using storage = await startStorage((_request, response) => {
      response.write('some');
    });
    const body = await storage.download(storage.url('files.test', '/x'));
    assert.ok(body);
    await once(body, 'readable');
    body.destroy();
    while (storage.openConnections() > 0) await new Promise(setImmediate);
  });
});
