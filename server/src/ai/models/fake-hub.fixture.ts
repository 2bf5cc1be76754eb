import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CatalogueModel } from './catalogue-model.ts';

/**
 * A hub on the loopback, which does as the real one: `/<owner>/<name>/resolve/<revision>/<file>`
 * names the checksum and sends on to its storage, which knows ranges. Faults befall the storage,
 * one for each request, in order.
 */

export type Fault =
  /** So many bytes, then silence, until it is cut off. */
  | { readonly silentAfter: number }
  /** A body that ends properly, but too early. */
  | { readonly endAfter: number }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Other bytes of the same number. */
  | 'wrong-bytes'
  /** The whole file, whatever range was asked for. */
  | 'no-ranges'
  /** Another version of the file, by its ETag. */
  | 'changed';

export interface FakeHub extends AsyncDisposable {
  readonly url: string;
  readonly faults: (Fault | null)[];
  /** `Range` and `If-Range` of every request to the storage. */
  readonly asked: { readonly name: string; readonly range: string; readonly ifRange: string }[];
  /** Cuts the connections that are silent. */
  cutOff(): void;
  /** Where the hub sends those who ask; its own storage unless set. */
  redirectTo: string | null;
}

export const samples: Readonly<Record<string, Buffer>> = {
  'model.onnx': randomBytes(300_000),
  'tokens.txt': Buffer.from('a 0\nb 1\n'),
};

export const sampleModel: CatalogueModel = {
  id: 'sample',
  kind: 'nemo_ctc',
  summary: 'a sample',
  languages: ['en'],
  licence: 'MIT',
  attribution: 'A sample by nobody.',
  files: Object.entries(samples).map(([name, content]) => ({
    role: name === 'tokens.txt' ? 'tokens' : 'model',
    name,
    repository: 'owner/sample',
    revision: '0123abc',
    sizeBytes: content.length,
    sha256: sha256Of(content),
  })),
};

/** The same, where nobody has published checksums. */
export const trustedModel: CatalogueModel = {
  ...sampleModel,
  files: sampleModel.files.map((file) => ({ ...file, sha256: null })),
};

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export async function startFakeHub(): Promise<FakeHub> {
  const faults: (Fault | null)[] = [];
  const asked: FakeHub['asked'] = [];
  const open = new Set<ServerResponse>();
  const server = createServer((incoming, outgoing) => {
    const [, area, ...rest] = (incoming.url ?? '').split(/[/?]/);
    const name = area === 'storage' ? (rest[0] ?? '') : (rest.at(-1) ?? '');
    const content = samples[name];
    if (content === undefined) refuse(outgoing, 404);
    else if (area !== 'storage') sendOn(outgoing, name, content, hub.redirectTo ?? hub.url);
    else {
      asked.push({ name, range: header(incoming, 'range'), ifRange: header(incoming, 'if-range') });
      open.add(outgoing);
      store(incoming, outgoing, content, faults.shift() ?? null);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hub: FakeHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    asked,
    redirectTo: null,
    cutOff() {
      for (const one of open) if (!one.writableEnded) one.destroy();
      open.clear();
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return hub;
}

function sendOn(outgoing: ServerResponse, name: string, content: Buffer, to: string): void {
  outgoing.writeHead(302, {
    location: `${to}/storage/${name}`,
    'x-linked-etag': `"${sha256Of(content)}"`,
    'x-linked-size': String(content.length),
  });
  outgoing.end();
}

function store(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  content: Buffer,
  fault: Fault | null,
): void {
  const etag = fault === 'changed' ? '"another"' : '"one"';
  const start = fault === 'no-ranges' ? 0 : rangeStart(incoming, etag);
  const body = (fault === 'wrong-bytes' ? flipped(content) : content).subarray(start);
  if (isObject(fault) && 'status' in fault) refuse(outgoing, fault.status, fault.headers);
  else {
    outgoing.writeHead(start > 0 ? 206 : 200, {
      etag,
      'content-range': `bytes ${start}-${content.length - 1}/${content.length}`,
      // Without a length the body's end is the file's, as far as HTTP can tell.
      ...(isObject(fault) && 'endAfter' in fault ? {} : { 'content-length': body.length }),
    });
    send(outgoing, body, isObject(fault) ? fault : {});
  }
}

function send(outgoing: ServerResponse, body: Uint8Array, fault: object): void {
  if ('endAfter' in fault) outgoing.end(body.subarray(0, Number(fault.endAfter)));
  else if ('silentAfter' in fault) outgoing.write(body.subarray(0, Number(fault.silentAfter)));
  else outgoing.end(body);
}

function isObject(fault: Fault | null): fault is Exclude<Fault, string> {
  return fault !== null && typeof fault === 'object';
}

function flipped(content: Buffer): Uint8Array {
  return content.map((byte) => byte ^ 1);
}

function rangeStart(incoming: IncomingMessage, etag: string): number {
  const ifRange = header(incoming, 'if-range');
  if (ifRange !== '' && ifRange !== etag) return 0;
  return Number(/^bytes=(\d+)-$/.exec(header(incoming, 'range'))?.[1] ?? 0);
}

function header(incoming: IncomingMessage, name: string): string {
  return String(incoming.headers[name] ?? '');
}

function refuse(
  outgoing: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, headers);
  outgoing.end();
}
