import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Target } from '../api-client/refusals.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import type { MediaFile } from './media-file.ts';

/** Remembers, between runs, which files a watched folder has given up. */
export interface UploadedFiles {
  has(file: MediaFile): Promise<boolean>;
  add(file: MediaFile, recordingId: string): Promise<void>;
}

const stateSchema = z.object({
  uploaded: z.record(
    z.string(),
    z.object({ path: z.string(), recording: z.string(), uploadedAt: z.string() }),
  ),
});
type State = z.output<typeof stateSchema>;

/** Reads the file each time, since another watch may write to it, too. Throws a UsageError. */
export function openUploadedFiles(stateFile: string, target: Target): UploadedFiles {
  const path = resolve(stateFile);
  return {
    async has(file) {
      return (await read(path)).uploaded[keyOf(file, target)] !== undefined;
    },
    async add(file, recordingId) {
      const { uploaded } = await read(path);
      uploaded[keyOf(file, target)] = {
        path: file.path,
        recording: recordingId,
        uploadedAt: new Date().toISOString(),
      };
      await write(path, { uploaded });
    },
  };
}

function keyOf({ digest }: MediaFile, { baseUrl, project }: Target): string {
  return createHash('sha256')
    .update(JSON.stringify([digest, baseUrl, project]))
    .digest('hex');
}

async function read(path: string): Promise<State> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { uploaded: {} };
    const why = code === undefined ? 'it is not what this program writes' : message;
    throw new UsageError(
      `${path}, which remembers what is uploaded, cannot be used: ${why}. Repair or remove it, or name another with --state.`,
    );
  }
}

async function write(path: string, state: State): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeWholeFile(path, [`${JSON.stringify(state, null, 2)}\n`], 0o600);
  } catch (error) {
    throw new CommandFailure(
      `${path}, which remembers what is uploaded, cannot be written (${(error as Error).message}). Name another with --state.`,
    );
  }
}
