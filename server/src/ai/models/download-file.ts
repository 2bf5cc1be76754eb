import type { CatalogueFile } from './catalogue-model.ts';
import { createDownloadPlan } from './download-plan.ts';
import { gaveUp, wrongContent } from './model-failures.ts';
import type { ModelServer } from './model-server.ts';
import { PartFile } from './part-file.ts';
import type { Pause } from './pause.ts';
import { receivePart } from './receive-part.ts';

export interface FileDownload {
  readonly server: ModelServer;
  readonly file: CatalogueFile;
  /** Where it shall be; what has arrived so far is beside it. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** The bytes of the file that are there; fewer than before where it starts again. */
  readonly onReceived: (bytes: number) => void;
  /** For people: why nothing comes at the moment. */
  readonly onWait: (reason: string) => void;
  readonly pause: Pause;
}

/**
 * Resolves with the SHA-256 when the file is whole, right and on disk under its name. Stopped or
 * failed, it goes on from the same byte the next time.
 */
export async function downloadFile(job: FileDownload): Promise<string> {
  const { file, path, signal } = job;
  await using part = await PartFile.open(path, file.sizeBytes, signal);
  job.onReceived(part.sizeBytes);
  // Bytes of an older file in front of newer ones look like this, and so does a bad disk: once.
  for (const isLast of [false, true]) {
    await receiveAll(job, part);
    const { sha256 } = part;
    if (sha256 === (file.sha256 ?? part.origin.sha256 ?? sha256)) {
      await part.finish(path);
      return sha256;
    }
    await part.restart({ etag: null, sha256: null });
    job.onReceived(0);
    if (!isLast) job.onWait(`${file.name} arrived damaged and is fetched anew`);
  }
  throw wrongContent(file.name, 'arrived twice with a checksum that is not the right one');
}

async function receiveAll(job: FileDownload, part: PartFile): Promise<void> {
  const { server, file, signal, onReceived, pause } = job;
  const plan = createDownloadPlan();
  while (part.sizeBytes < file.sizeBytes) {
    const before = part.sizeBytes;
    const interruption = await receivePart({ server, file, part, signal, onReceived });
    if (interruption === null) continue;
    const waitMs = plan.waitAfter(interruption, part.sizeBytes - before);
    if (waitMs === null) throw gaveUp(interruption.reason);
    job.onWait(interruption.reason);
    await pause(waitMs, signal);
    signal.throwIfAborted();
  }
}
