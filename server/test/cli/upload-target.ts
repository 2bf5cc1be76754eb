import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { DataStore, Server, Upload } from '@tus/server';

/** A server that takes uploads as the API promises, in memory, with trouble where a test wants it. */
export interface UploadTarget extends AsyncDisposable {
  readonly url: string;
  readonly key: string;
  /** In the order in which they were created. */
  readonly recordings: readonly TargetRecording[];
  /** `METHOD status path` of all that was answered. */
  readonly answers: readonly string[];
  trouble: Trouble;
  /** As when a cable is pulled. */
  dropConnections(): void;
}

export interface TargetRecording {
  readonly id: string;
  readonly sdkUploadId: string;
  readonly uploadToken: string;
  readonly platform: string;
  readonly uploadService: string;
  meetingTitle: string | null;
  startedAt: string | null;
  metadata: Readonly<Record<string, string | null>>;
  sizeBytes: number | null;
  pieces: Buffer[];
}

export interface Trouble {
  /** A status to answer with instead. */
  readonly refuse?: (method: string, path: string) => number | null;
  /** Called with what has been stored, before more is read. */
  readonly onBytes?: (bytesStored: number) => Promise<void> | void;
  /** Called before the answer to a create or to the last bytes. */
  readonly onCreated?: () => void;
  readonly onFinished?: () => void;
  /** A finished upload is found no more, as once its media is being processed. */
  readonly forgetFinished?: boolean;
}

export function contentOf({ pieces }: TargetRecording): Buffer {
  return Buffer.concat(pieces);
}

const codes: Readonly<Record<number, string>> = {
  401: 'authentication_failed',
  403: 'permission_denied',
  404: 'upload_not_found',
  409: 'upload_exists',
  413: 'upload_too_large',
  422: 'idempotency_key_reused',
  503: 'unavailable',
  507: 'media_storage_full',
};

export async function startUploadTarget(): Promise<UploadTarget> {
  const key = 'mbk_upload_test';
  const recordings: TargetRecording[] = [];
  const byIdempotencyKey = new Map<string, TargetRecording>();
  const answers: string[] = [];
  const find = (sdkUploadId: string) => recordings.find((one) => one.sdkUploadId === sdkUploadId);
  const target = {
    url: '',
    key,
    recordings,
    answers,
    trouble: {} as Trouble,
    dropConnections: () => http.closeAllConnections(),
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  const tus = new Server({
    path: '/api/uploads',
    datastore: new MemoryStore(find, () => target.trouble),
    relativeLocation: true,
    namingFunction: (request) => bearerOf(request.headers.get('authorization'))?.sdkUploadId ?? '',
    onUploadFinish: async () => {
      target.trouble.onFinished?.();
      return {};
    },
    lockDrainTimeout: 50,
  });

  function bearerOf(header: string | null | undefined): TargetRecording | undefined {
    return recordings.find((one) => header === `Bearer ${one.uploadToken}`);
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = '', headers } = incoming;
    const path = incoming.url ?? '';
    outgoing.on('close', () => answers.push(`${method} ${outgoing.statusCode} ${path}`));
    const status = target.trouble.refuse?.(method, path) ?? null;
    if (status !== null) return refuse(outgoing, status);
    if (path.startsWith('/api/uploads/')) {
      const recording = bearerOf(headers.authorization);
      if (recording === undefined) return refuse(outgoing, 401);
      const isFinished = recording.sizeBytes === contentOf(recording).length;
      if (isFinished && method === 'POST') return refuse(outgoing, 409);
      if (isFinished && target.trouble.forgetFinished) return refuse(outgoing, 404);
      return await tus.handle(incoming, outgoing);
    }
    if (headers.authorization !== `Bearer ${key}`) return refuse(outgoing, 401);
    const text = Buffer.concat(await Array.fromAsync(incoming)).toString();
    const body = text === '' ? {} : JSON.parse(text);
    if (method === 'GET') return reply(outgoing, 200, { count: 0, next: null, results: [] });
    if (method === 'POST') return create(outgoing, String(headers['idempotency-key']), body);
    const recording = recordings.find(({ id }) => path.endsWith(`/${id}/`));
    if (method !== 'PATCH' || recording === undefined) return refuse(outgoing, 404);
    recording.meetingTitle = body.meeting_title;
    recording.startedAt = body.started_at;
    reply(outgoing, 200, { id: recording.id });
  }

  function create(
    outgoing: ServerResponse,
    idempotencyKey: string,
    body: { platform: string; upload_service: string },
  ): void {
    const earlier = byIdempotencyKey.get(idempotencyKey);
    if (earlier !== undefined && earlier.platform !== body.platform) {
      refuse(outgoing, 422);
      return;
    }
    const recording = earlier ?? newRecording(body);
    if (!byIdempotencyKey.has(idempotencyKey)) recordings.push(recording);
    byIdempotencyKey.set(idempotencyKey, recording);
    const { id, meetingTitle, sdkUploadId, uploadToken } = recording;
    reply(outgoing, 201, {
      id,
      meeting_title: meetingTitle,
      sdk_upload_id: sdkUploadId,
      upload_token: uploadToken,
    });
  }

  const http = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  target.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return target;
}

function newRecording(body: { platform: string; upload_service: string }): TargetRecording {
  return {
    id: randomUUID(),
    sdkUploadId: randomUUID(),
    uploadToken: `mbu_${randomUUID()}`,
    platform: body.platform,
    uploadService: body.upload_service,
    meetingTitle: null,
    startedAt: null,
    metadata: {},
    sizeBytes: null,
    pieces: [],
  };
}

function reply(outgoing: ServerResponse, status: number, body: unknown): void {
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify(body));
}

function refuse(outgoing: ServerResponse, status: number): void {
  const code = codes[status] ?? 'error';
  reply(outgoing, status, { type: 'invalid_request', code, detail: 'No.', attr: null });
}

class MemoryStore extends DataStore {
  readonly find: (id: string) => TargetRecording | undefined;
  readonly trouble: () => Trouble;

  constructor(find: MemoryStore['find'], trouble: MemoryStore['trouble']) {
    super();
    this.find = find;
    this.trouble = trouble;
    this.extensions = ['creation'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const recording = this.find(upload.id);
    if (recording === undefined) throw { status_code: 404, body: '' };
    recording.sizeBytes = upload.size ?? null;
    recording.metadata = upload.metadata ?? {};
    this.trouble().onCreated?.();
    return upload;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { pieces = [] } = this.find(id) ?? {};
    let bytesStored = offset;
    for await (const chunk of stream) {
      pieces.push(chunk);
      bytesStored += chunk.length;
      await this.trouble().onBytes?.(bytesStored);
    }
    return bytesStored;
  }

  override async getUpload(id: string): Promise<Upload> {
    const recording = this.find(id);
    if (recording?.sizeBytes == null) throw { status_code: 404, body: '' };
    const offset = contentOf(recording).length;
    return new Upload({
      id,
      size: recording.sizeBytes,
      offset,
      metadata: { ...recording.metadata },
    });
  }
}
