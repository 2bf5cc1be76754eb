import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { z } from 'zod';
import type { recordingSchema } from '../../src/features/recordings/recording-schemas.ts';

/** Sends requests exactly as they are written, which fetch would not, and reads the answers. */

export interface ExchangeOptions {
  readonly method: string;
  /** Goes on the wire as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

export type WireRecording = z.output<typeof recordingSchema> & { upload_token?: string };

export interface WirePage {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly WireRecording[];
}

export class Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;

  constructor(status: number, headers: IncomingHttpHeaders, text: string) {
    this.status = status;
    this.headers = headers;
    this.text = text;
  }

  get json(): Record<string, unknown> {
    return JSON.parse(this.text) as Record<string, unknown>;
  }

  get recording(): WireRecording {
    return JSON.parse(this.text) as WireRecording;
  }

  get page(): WirePage {
    return JSON.parse(this.text) as WirePage;
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

export async function exchange(origin: string, options: ExchangeOptions): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const isChunked = options.headers?.['transfer-encoding'] === 'chunked';
  const length = Buffer.byteLength(options.body ?? '');
  const outgoing = request({
    agent,
    hostname,
    port,
    method: options.method,
    path: options.path,
    headers: {
      ...(options.headers as Record<string, string | string[]>),
      ...(options.body === undefined || isChunked ? {} : { 'content-length': length }),
    },
  });
  const answered = new Promise<Answer>((resolve, reject) => {
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      readText(response).then(
        (text) => resolve(new Answer(response.statusCode ?? 0, response.headers, text)),
        reject,
      );
    });
  });
  outgoing.end(options.body);
  return answered;
}

/** JSON in which `literal('1e3')` stands for a number spelt just so. */
export function toJson(value: unknown): string {
  if (value instanceof Literal) return value.source;
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${toJson(one)}`);
  return `{${pairs.join(',')}}`;
}

class Literal {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export function literal(source: string): Literal {
  return new Literal(source);
}

/** A multipart body of text fields, as a shell's client writes it. */
export function toMultipart(
  fields: Readonly<Record<string, string>>,
  boundary = '------------------------d74496d66958873e',
): { type: string; body: string } {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: `${parts.join('')}--${boundary}--\r\n`,
  };
}
