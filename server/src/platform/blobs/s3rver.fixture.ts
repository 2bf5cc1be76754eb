import { once } from 'node:events';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import S3rver from 's3rver';
import { temporaryFolder } from './blob-samples.fixture.ts';
import { makeObjectsAtomic, writeAtomically } from './s3rver-store.fixture.ts';

// Short pages, so that paging is part of every test.
const itemsPerPage = 3;

export interface S3Server extends AsyncDisposable {
  readonly endpoint: string;
  readonly bucket: string;
}

/**
 * s3rver on a free port of loopback, with what it lacks of the protocol: lists of uploads and parts,
 * lists of objects in pages, the end of an upload, and the refusal of one that is gone.
 */
export async function startS3rver(): Promise<S3Server> {
  const folder = await temporaryFolder();
  const bucket = 'media';
  const s3rver = new S3rver({ directory: folder.path, silent: true });
  await s3rver.store.putBucket(bucket);
  makeObjectsAtomic(s3rver.store);
  const uploads = s3rver.store.getResourcePath(bucket, undefined, 'uploads');
  s3rver.store.putPart = (_bucket, uploadId, number, content) =>
    writeAtomically(join(uploads, uploadId, number), content);

  const rest = s3rver.callback();
  const server = createServer((request, response) => {
    answerLists(s3rver.store, uploads, request, response)
      .then((isAnswered) => isAnswered || answerUploads(uploads, request, response))
      .then((isAnswered) => isAnswered || rest(request, response))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      s3rver.logger.exceptions.unhandle();
      s3rver.logger.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function answerLists(
  store: S3rver['store'],
  uploads: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = urlOf(request);
  const [bucket = '', ...key] = pathname.split('/').filter(Boolean);
  if (request.method !== 'GET' || key.length > 0) return false;
  if (searchParams.has('uploads')) {
    await listUploads(uploads, searchParams.get('prefix') ?? '', response);
    return true;
  }
  if (!searchParams.has('list-type')) return false;
  await listObjects(store, bucket, searchParams, response);
  return true;
}

async function answerUploads(
  uploads: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { searchParams } = urlOf(request);
  const uploadId = searchParams.get('uploadId');
  if (uploadId === null) return false;
  const upload = join(uploads, uploadId);
  if ((await stat(upload).catch(() => null)) === null) {
    request.resume();
    sendXml(response, 404, '<Error><Code>NoSuchUpload</Code><Message>None.</Message></Error>');
    return true;
  }
  if (request.method === 'GET') {
    await listParts(upload, Number(searchParams.get('part-number-marker') ?? 0), response);
    return true;
  }
  if (request.method !== 'DELETE') return false;
  await rm(upload, { recursive: true, force: true });
  response.writeHead(204).end();
  return true;
}

async function listUploads(uploads: string, prefix: string, response: ServerResponse) {
  const found: string[] = [];
  for (const uploadId of await readdir(uploads).catch(() => [])) {
    const key = await readFile(join(uploads, uploadId, 'key'), 'utf8').catch(() => null);
    if (!key?.startsWith(prefix)) continue;
    found.push(`<Upload><Key>${key}</Key><UploadId>${uploadId}</UploadId></Upload>`);
  }
  const body = `<IsTruncated>false</IsTruncated>${found.join('')}`;
  sendXml(response, 200, `<ListMultipartUploadsResult>${body}</ListMultipartUploadsResult>`);
}

async function listObjects(
  store: S3rver['store'],
  bucket: string,
  parameters: URLSearchParams,
  response: ServerResponse,
) {
  const prefix = parameters.get('prefix') ?? '';
  const delimiter = parameters.get('delimiter') ?? '';
  const after = parameters.get('continuation-token') ?? '';
  const { objects } = await store.listObjects(bucket, { prefix, delimiter });
  const left = objects.filter(({ key }) => key > after).sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = left.slice(0, itemsPerPage);
  const contents = page.map(({ key, size, lastModifiedDate }) => {
    const modified = `<LastModified>${lastModifiedDate.toISOString()}</LastModified>`;
    return `<Contents><Key>${key}</Key><Size>${size}</Size>${modified}</Contents>`;
  });
  const isTruncated = left.length > page.length;
  const token = `<NextContinuationToken>${page.at(-1)?.key}</NextContinuationToken>`;
  const body = `<IsTruncated>${isTruncated}</IsTruncated>${isTruncated ? token : ''}`;
  sendXml(response, 200, `<ListBucketResult>${body}${contents.join('')}</ListBucketResult>`);
}

async function listParts(upload: string, after: number, response: ServerResponse) {
  const names = await readdir(upload);
  const numbers = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const left = numbers.filter((number) => number > after).sort((a, b) => a - b);
  const page = left.slice(0, itemsPerPage);
  const parts = page.map(async (number) => {
    const { size } = await stat(join(upload, String(number)));
    return `<Part><PartNumber>${number}</PartNumber><ETag>"tag"</ETag><Size>${size}</Size></Part>`;
  });
  const isTruncated = left.length > page.length;
  const marker = `<NextPartNumberMarker>${page.at(-1) ?? 0}</NextPartNumberMarker>`;
  const body = `<IsTruncated>${isTruncated}</IsTruncated>${marker}${(await Promise.all(parts)).join('')}`;
  sendXml(response, 200, `<ListPartsResult>${body}</ListPartsResult>`);
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost');
}

function sendXml(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
}
