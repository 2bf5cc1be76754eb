import type { Readable } from 'node:stream';
import { DataStore, Metadata, Upload as TusUpload } from '@tus/server';
import { MinutebookError } from '../../../domain/errors.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { readAnnouncedFile } from './announced-file.ts';
import { createBodyReader } from './body-reader.ts';
import { createUpload } from './create-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { type BodyEnding, endingFault, type Flushed, receiveBody } from './receive-body.ts';
import { readChecksum } from './upload-checksum.ts';
import { type UploadDependencies, usualIdleBodyMs } from './upload-dependencies.ts';
import type { UploadExchange } from './upload-exchange.ts';
import type { UploadLock } from './upload-locks.ts';
import {
  deleteUpload,
  lockRecordingOfUpload,
  readUpload,
  recordBytes,
  recordLength,
  type Upload,
} from './uploads-store.ts';

/** What OPTIONS names: https://tus.io/protocols/resumable-upload#protocol-extensions */
export const tusExtensions = [
  'creation',
  'creation-with-upload',
  'creation-defer-length',
  'termination',
  'expiration',
  'checksum',
];

/**
 * Storage of one exchange, under @tus/server, which calls every method with the upload's lock
 * held. The row is the truth; each method that finds all bytes there finishes the upload, so that
 * whichever request comes after a crash completes what the last one began.
 */
export class UploadDataStore extends DataStore {
  override extensions = tusExtensions;
  readonly #deps: UploadDependencies;
  readonly #exchange: UploadExchange;
  #takesBody = true;

  constructor(deps: UploadDependencies, exchange: UploadExchange) {
    super();
    this.#deps = deps;
    this.#exchange = exchange;
  }

  override async create(file: TusUpload): Promise<TusUpload> {
    const { upload, isNew } = await createUpload(this.#deps, this.#lock, {
      ...readAnnouncedFile(file.metadata),
      target: this.#exchange.target,
      lengthBytes: file.size ?? null,
      metadata: headerOf(this.#exchange, 'upload-metadata'),
      mayResume: true,
    });
    this.#exchange.upload = upload;
    // The answer to the first request was lost; its body may have arrived or not.
    this.#takesBody = isNew;
    await this.#finishIfWhole();
    return file;
  }

  override async getUpload(id: string): Promise<TusUpload> {
    const { target, method } = this.#exchange;
    const upload = await readUpload(this.#deps.db, target);
    if (upload === null) throw new MinutebookError('upload_not_found');
    this.#exchange.upload = upload;
    if (method !== 'HEAD' && upload.finishedAt !== null) throw new MinutebookError('upload_exists');
    await this.#finishIfWhole();
    const { lengthBytes, receivedBytes, metadata } = upload;
    // A client whose answer was lost declares the length again, which the library would refuse.
    const isRepeated = headerOf(this.#exchange, 'upload-length') === String(lengthBytes);
    const size = lengthBytes === null || isRepeated ? {} : { size: lengthBytes };
    return new TusUpload({
      id,
      ...size,
      offset: receivedBytes,
      ...(metadata === null ? {} : { metadata: Metadata.parse(metadata) }),
    });
  }

  override async declareUploadLength(_id: string, lengthBytes: number): Promise<void> {
    const { target } = this.#exchange;
    if (this.#upload.lengthBytes === lengthBytes) return;
    const upload = await this.#deps.db.transaction(async (tx) => {
      await lockRecordingOfUpload(tx, target);
      const declared = await recordLength(tx, target, this.#lock.owner, lengthBytes);
      if (declared !== null) await this.#deps.advance(tx, { ...target, to: 'uploading' });
      return declared;
    });
    this.#exchange.upload = upload ?? (await this.#lost());
  }

  /** The body is taken from the request itself: a stream through the library is half as fast. */
  override async write(_empty: Readable, _id: string, offset: number): Promise<number> {
    if (!this.#takesBody) return this.#upload.receivedBytes;
    const ending = await this.#receive(offset).catch((error: unknown) =>
      this.#dropIfDeleted(error),
    );
    await this.#finishIfWhole();
    const fault = endingFault(ending, this.#exchange.stop.signal);
    if (fault !== null) throw fault;
    return this.#upload.receivedBytes;
  }

  override async remove(): Promise<void> {
    const upload = await readUpload(this.#deps.db, this.#exchange.target);
    if (upload === null) throw new MinutebookError('upload_not_found');
    if (upload.finishedAt !== null) {
      throw new MinutebookError('upload_exists', {
        detail:
          'A finished upload cannot be terminated. Delete the recording or its media instead.',
      });
    }
    await this.#deps.blobs.abort(upload.blobKey, upload.writerState);
    await deleteUpload(this.#deps.db, upload);
  }

  async #receive(offset: number): Promise<BodyEnding> {
    const { request, stop } = this.#exchange;
    const { blobs, maxUploadBytes, idleBodyMs = usualIdleBodyMs } = this.#deps;
    const { blobKey, writerState, lengthBytes } = this.#upload;
    using body = createBodyReader(request, { stop: stop.signal, idleMs: idleBodyMs });
    return await receiveBody(
      body,
      {
        openWriter: () => blobs.openWriter(blobKey, writerState, offset),
        record: (flushed) => this.#record(flushed),
        isHeld: () => this.#lock.isHeld(),
      },
      {
        bytes: (lengthBytes ?? maxUploadBytes) - offset,
        checksum: readChecksum(headerOf(this.#exchange, 'upload-checksum') ?? undefined),
        savesOnTheWay: true,
      },
    );
  }

  async #record({ state, offset }: Flushed): Promise<void> {
    const { target } = this.#exchange;
    const written = { receivedBytes: offset, writerState: state };
    const upload = await recordBytes(this.#deps.db, target, this.#lock.owner, written);
    this.#exchange.upload = upload ?? (await this.#lost());
  }

  async #finishIfWhole(): Promise<void> {
    const { lengthBytes, receivedBytes, finishedAt } = this.#upload;
    if (lengthBytes !== receivedBytes || finishedAt !== null) return;
    const { projectId, recordingId } = this.#exchange.target;
    const outcome = await finishUpload(this.#deps, projectId, recordingId, 'complete');
    if (outcome !== 'refused') return;
    const isThere = await recordingExists(this.#deps.db, projectId, recordingId);
    throw new MinutebookError(isThere ? 'upload_exists' : 'upload_not_found');
  }

  /** What was written after the recording was deleted, nobody else would remove. */
  async #dropIfDeleted(error: unknown): Promise<never> {
    const { db, blobs } = this.#deps;
    const { blobKey, writerState } = this.#upload;
    if ((await readUpload(db, this.#exchange.target)) !== null) throw error;
    await blobs.abort(blobKey, writerState).catch(() => {});
    throw new MinutebookError('upload_not_found', { cause: error });
  }

  /** A conditional UPDATE found nothing: another request writes, or the recording was deleted. */
  async #lost(): Promise<never> {
    const isThere = (await readUpload(this.#deps.db, this.#exchange.target)) !== null;
    throw new MinutebookError(isThere ? 'upload_locked' : 'upload_not_found');
  }

  get #lock(): UploadLock {
    if (this.#exchange.lock === undefined) throw new Error('The upload is not locked.');
    return this.#exchange.lock;
  }

  get #upload(): Upload {
    if (this.#exchange.upload === undefined) throw new Error('The upload has not been read.');
    return this.#exchange.upload;
  }
}

function headerOf({ request }: UploadExchange, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
