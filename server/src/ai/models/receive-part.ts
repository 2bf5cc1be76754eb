import { isMinutebookError } from '../../domain/errors.ts';
import type { CatalogueFile } from './catalogue-model.ts';
import { type Interruption, readRetryAfter } from './download-plan.ts';
import { refused, wrongContent } from './model-failures.ts';
import { drop, type ModelAnswer, type ModelServer } from './model-server.ts';
import type { Origin, PartFile } from './part-file.ts';

export interface PartRequest {
  readonly server: ModelServer;
  readonly file: CatalogueFile;
  readonly part: PartFile;
  readonly signal: AbortSignal;
  /** The bytes of the file that are there; fewer than before where it starts again. */
  readonly onReceived: (bytes: number) => void;
}

/**
 * Asks once for what is missing, and takes what comes. Null when the server has sent all it wanted
 * to; what is of no use to repeat is thrown.
 */
export async function receivePart(wanted: PartRequest): Promise<Interruption | null> {
  const { server, file, part, signal } = wanted;
  const answer = await server.get(file, rangeHeaders(file, part)).catch((error: unknown) => {
    signal.throwIfAborted();
    return brokenOff(server.host, error);
  });
  if ('reason' in answer) return answer;
  try {
    const interruption = await prepare(answer, wanted);
    return interruption ?? (await copy(answer, wanted));
  } finally {
    drop(answer.body);
  }
}

/** A part is gone on with where it is known to belong to the same file, now or in the end. */
function rangeHeaders(file: CatalogueFile, { sizeBytes, origin }: PartFile) {
  const isSame = origin.etag !== null || file.sha256 !== null;
  if (sizeBytes === 0 || !isSame) return {};
  const range = { range: `bytes=${sizeBytes}-` };
  return origin.etag === null ? range : { ...range, 'if-range': origin.etag };
}

/** Makes the part such that the answer's bytes go to its end. */
async function prepare(answer: ModelAnswer, wanted: PartRequest): Promise<Interruption | null> {
  const { file, part, onReceived } = wanted;
  const { status, headers, host } = answer;
  if (status === 206) {
    const [, start, whole] =
      /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
    if (whole !== undefined) checkSize(file, Number(whole));
    if (Number(start) === part.sizeBytes) return null;
  }
  if (status === 200) checkSize(file, Number(headers.get('content-length') ?? file.sizeBytes));
  if (status === 200 || status === 206 || status === 416) {
    await part.restart(originOf(answer));
    onReceived(0);
    return status === 200 ? null : interrupted(`${host} does not go on where it stopped`);
  }
  if (!isPassing(status)) throw refused(host, status, file.name);
  const retryAfterSeconds = readRetryAfter(headers.get('retry-after'), Date.now());
  return { reason: `${host} is busy (${status})`, retryAfterSeconds };
}

async function copy(answer: ModelAnswer, wanted: PartRequest): Promise<Interruption | null> {
  const { file, part, signal, onReceived } = wanted;
  const chunks = answer.body.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      signal.throwIfAborted();
      return brokenOff(answer.host, error);
    });
    if ('reason' in next) return next;
    if (next.done) break;
    if (part.sizeBytes + next.value.length > file.sizeBytes) throw await tooLong(file, part);
    await part.append(next.value);
    onReceived(part.sizeBytes);
  }
  return part.sizeBytes < file.sizeBytes ? interrupted(`${answer.host} stopped too early`) : null;
}

function originOf({ headers, linkedSha256 }: ModelAnswer): Origin {
  const etag = headers.get('etag');
  return { etag: etag?.startsWith('"') ? etag : null, sha256: linkedSha256 };
}

function checkSize(file: CatalogueFile, sizeBytes: number): void {
  if (sizeBytes === file.sizeBytes) return;
  throw wrongContent(file.name, `has ${sizeBytes} bytes there instead of ${file.sizeBytes}`);
}

async function tooLong(file: CatalogueFile, part: PartFile): Promise<Error> {
  await part.restart({ etag: null, sha256: null });
  return wrongContent(file.name, `is longer there than ${file.sizeBytes} bytes`);
}

function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function brokenOff(host: string, error: unknown): Interruption {
  // What is ours stands for something that waiting does not mend.
  if (!(error instanceof Error) || isMinutebookError(error)) throw error;
  const code = 'code' in error ? String(error.code) : error.name;
  return interrupted(
    code === 'UND_ERR_BODY_TIMEOUT'
      ? `${host} sends nothing more`
      : `the connection to ${host} failed (${code})`,
  );
}

function interrupted(reason: string): Interruption {
  return { reason, retryAfterSeconds: null };
}
