import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { isMinutebookError } from '../../domain/errors.ts';
import type { ImportedTranscript } from '../../features/transfer/imports/imported-transcript.ts';
import {
  maxImportBytes,
  readTranscriptFile,
} from '../../features/transfer/imports/read-transcript-file.ts';
import { dateOf, explainFileError, statFile, UnfitFile } from '../input-file.ts';
import { formatBytes } from '../upload/format-bytes.ts';

/** A file to import, and what is known of its meeting. */
export interface TranscriptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the content: two files with the same content are one transcript. */
  readonly digest: string;
  readonly title: string;
  readonly startedAt: Date;
  /** As many as the API takes. */
  readonly participants: readonly string[];
}

const maxParticipants = 1000;

/** Throws UnfitFile. */
export async function readTranscript(path: string): Promise<TranscriptFile> {
  const absolute = resolve(path);
  const stats = await statFile(absolute);
  if (stats.isDirectory()) throw new UnfitFile('is a folder. Name the files in it');
  if (!stats.isFile()) throw new UnfitFile('is not a file. Copy what it gives to one first');
  if (stats.size > maxImportBytes) {
    throw new UnfitFile(
      `has ${formatBytes(stats.size)}; the server takes transcripts of at most ${formatBytes(maxImportBytes)}. Sound and video go with "minutebook upload"`,
    );
  }
  const bytes = await readFile(absolute).catch((error: unknown) => {
    throw new UnfitFile(explainFileError(error));
  });
  const name = basename(absolute);
  const found = lookInto(bytes, name);
  return {
    name,
    bytes,
    digest: createHash('sha256').update(bytes).digest('hex'),
    title: found?.title ?? basename(name, extname(name)),
    startedAt: found?.startedAt ?? dateOf(stats),
    participants: (found?.participants ?? []).slice(0, maxParticipants),
  };
}

/** Null for what this program cannot read: whether it can be imported is for the server to say. */
function lookInto(bytes: Uint8Array, name: string): ImportedTranscript | null {
  try {
    return readTranscriptFile(bytes, name);
  } catch (error) {
    if (isMinutebookError(error)) return null;
    throw error;
  }
}
