import type { Readable } from 'node:stream';
import { Agent, type Dispatcher, request } from 'undici';
import type { CatalogueFile } from './catalogue-model.ts';
import { redirectRefused } from './model-failures.ts';

/** The hub, or a mirror of it. */
export interface ModelServer extends AsyncDisposable {
  readonly host: string;
  /** Errors of the connection are thrown as undici's; a redirect that is refused as ours. */
  get(file: CatalogueFile, headers: Readonly<Record<string, string>>): Promise<ModelAnswer>;
}

export interface ModelAnswer {
  /** Whose answer it is, after redirects. */
  readonly host: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readable;
  /** What the hub calls the file's checksum, on its own answer: it sends us on to its storage. */
  readonly linkedSha256: string | null;
}

export interface ServerTimes {
  readonly connectMs: number;
  readonly headersMs: number;
  /** Without a byte. */
  readonly silenceMs: number;
}

const usualTimes: ServerTimes = { connectMs: 15_000, headersMs: 30_000, silenceMs: 60_000 };
const redirectsAtMost = 5;

export function connectToServer(
  baseUrl: string,
  signal: AbortSignal,
  times: ServerTimes = usualTimes,
): ModelServer {
  const dispatcher = new Agent({
    headersTimeout: times.headersMs,
    bodyTimeout: times.silenceMs,
    connect: { timeout: times.connectMs },
  });
  return {
    host: new URL(baseUrl).host,
    async get(file, headers) {
      let url = addressOf(baseUrl, file);
      let linkedSha256: string | null = null;
      for (let redirects = 0; redirects <= redirectsAtMost; redirects += 1) {
        const answer = await request(url, { dispatcher, signal, headers: { ...own, ...headers } });
        const received = toHeaders(answer);
        linkedSha256 ??= readSha256(received, redirects);
        const { statusCode: status, body } = answer;
        const location = received.get('location');
        if (status < 301 || status > 308 || location === null)
          return { host: url.host, status, headers: received, body, linkedSha256 };
        drop(body);
        url = follow(url, location, baseUrl);
      }
      throw redirectRefused(`${url.host} is behind too many redirects`);
    },
    [Symbol.asyncDispose]: () => dispatcher.destroy(),
  };
}

/** Ranges are of the file as it is, not of a compressed one. */
const own = { 'accept-encoding': 'identity', 'user-agent': 'minutebook' };

function addressOf(baseUrl: string, { repository, revision, name }: CatalogueFile): URL {
  const base = baseUrl.replace(/\/+$/, '');
  return new URL(`${base}/${repository}/resolve/${revision}/${encodeURIComponent(name)}`);
}

/** Without TLS only where the operator chose a server without it. */
function follow(from: URL, location: string, baseUrl: string): URL {
  const url = URL.parse(location, from.href);
  const allowed = baseUrl.startsWith('http:') ? ['https:', 'http:'] : ['https:'];
  if (url !== null && allowed.includes(url.protocol)) return url;
  throw redirectRefused(`${from.host} sends us on to an address that is not https`);
}

function toHeaders({ headers }: Dispatcher.ResponseData): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value].flat()) if (one !== undefined) result.append(name, one);
  return result;
}

/** The ETag of the storage behind the hub may be a digest of another kind that looks the same. */
function readSha256(headers: Headers, redirects: number): string | null {
  const etag = headers.get('x-linked-etag') ?? (redirects === 0 ? headers.get('etag') : null);
  return /^"?([0-9a-f]{64})"?$/.exec(etag ?? '')?.[1] ?? null;
}

/** Lets go of what nobody reads, and of its connection. */
export function drop(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}
