import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ExportFormat } from '../../features/transfer/exports/write-transcript.ts';
import { CommandFailure, UsageError } from '../command-error.ts';
import { writeWholeFile } from '../write-whole-file.ts';

/** What is remembered of a folder between runs: which file is whose, and as it was written. */

export const stateName = '.minutebook.json';

const nameSchema = z.string().regex(/^(?!\.)[^/\\]+$/);
const writtenSchema = z.object({ file: nameSchema, sha256: z.string() });
/** A file, and the SHA-256 of what was last written to it. */
export type WrittenFile = z.output<typeof writtenSchema>;

const entrySchema = z.object({
  /** The recording's `updated_at` that the file shows. */
  updatedAt: z.string(),
  /** The name that it was to have, without what keeps it apart from others. */
  wanted: z.string(),
  /** Null where there was nothing to write. */
  written: writtenSchema.nullable(),
  /** The server's version beside a file that was changed by hand. */
  copy: writtenSchema.nullable(),
});
export type FolderEntry = z.output<typeof entrySchema>;

const stateSchema = z.object({
  about: z.string(),
  server: z.string(),
  /** Null until a recording says which. */
  project: z.int().nullable(),
  format: z.string(),
  recordings: z.record(z.string(), entrySchema),
});
export type FolderState = z.output<typeof stateSchema>;

export interface FolderOrigin {
  readonly baseUrl: string;
  readonly format: ExportFormat;
}

/** Throws a UsageError where the folder is of something else. */
export async function readFolderState(
  folder: string,
  { baseUrl, format }: FolderOrigin,
): Promise<FolderState> {
  const path = join(folder, stateName);
  const state = await read(path);
  if (state === null) return { about, server: baseUrl, project: null, format, recordings: {} };
  if (state.server !== baseUrl) {
    throw new UsageError(
      `${folder} holds recordings of ${state.server}, not of ${baseUrl}. Name another folder; or, where that is the same server, change "server" in ${path}.`,
    );
  }
  if (state.format !== format) {
    throw new UsageError(
      `${folder} holds recordings as ${state.format}, not as ${format}. Name another folder.`,
    );
  }
  return state;
}

const about =
  'Written by "minutebook export --all": which file is which recording, and what was written.';

async function read(path: string): Promise<FolderState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    const why = typeof code === 'string' ? message : 'it is not what this program writes';
    throw new UsageError(
      `${path}, which says which file is which recording, cannot be used: ${why}. Repair or remove it; without it, files that are as the server has them are taken up again.`,
    );
  }
}

export async function writeFolderState(folder: string, state: FolderState): Promise<void> {
  const path = join(folder, stateName);
  try {
    await writeWholeFile(path, [`${JSON.stringify(state, null, 1)}\n`]);
  } catch (error) {
    throw new CommandFailure(
      `${path}, which says which file is which recording, cannot be written (${(error as Error).message}). Free some space, or change the permissions of the folder.`,
    );
  }
}
