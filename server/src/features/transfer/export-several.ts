import { Readable } from 'node:stream';
import { MinutebookError } from '../../domain/errors.ts';
import type { ExportDocument, ExportedRecording } from './exports/export-document.ts';
import { exportName } from './exports/safe-filename.ts';
import { createUniqueNames } from './exports/unique-names.ts';
import { type ArchivedFile, writeArchive } from './exports/write-archive.ts';
import {
  type ExportFormat,
  type WriteOptions,
  writeTranscript,
} from './exports/write-transcript.ts';
import {
  type ExportDependencies,
  hasContent,
  isOfTranscript,
  readExportDocument,
} from './read-export-document.ts';

export interface SeveralRecordings extends WriteOptions {
  readonly projectId: number;
  /** Each once. */
  readonly recordingIds: readonly string[];
  readonly format: ExportFormat;
  /** Whether who asked for them would still be let in; asked before each. */
  readonly mayStay: () => Promise<boolean>;
}

/** A recording to write, or why it is not written. */
type Outcome =
  | { readonly kind: 'document'; readonly document: ExportDocument }
  | { readonly kind: 'empty'; readonly recording: ExportedRecording }
  | { readonly kind: 'unknown'; readonly id: string };

/**
 * An archive with a file for each recording, and one that names those for which there is none.
 * Throws `not_found` or `transcript_missing` where there would be no file at all.
 */
export async function exportSeveral(
  dependencies: ExportDependencies,
  several: SeveralRecordings,
): Promise<Readable> {
  const outcomes = outcomesOf(dependencies, several);
  const beginning = await untilDocument(outcomes, several);
  return writeArchive(filesOf(following(beginning, outcomes), several));
}

async function* outcomesOf(
  dependencies: ExportDependencies,
  { projectId, recordingIds, format, mayStay }: SeveralRecordings,
): AsyncGenerator<Outcome, void> {
  for (const id of recordingIds) {
    if (!(await mayStay())) throw new MinutebookError('permission_denied');
    const document = await readExportDocument(dependencies, { projectId, recordingId: id });
    if (document === null) yield { kind: 'unknown', id };
    else if (hasContent(document, format)) yield { kind: 'document', document };
    else yield { kind: 'empty', recording: document.recording };
  }
}

/** Nothing is sent before it is known that there is something: after that no status can tell. */
async function untilDocument(
  outcomes: AsyncGenerator<Outcome, void>,
  { format }: SeveralRecordings,
): Promise<Outcome[]> {
  const beginning: Outcome[] = [];
  for (;;) {
    const next = await outcomes.next();
    if (next.done) throw nothingToExport(beginning, format);
    beginning.push(next.value);
    if (next.value.kind === 'document') return beginning;
  }
}

function nothingToExport(outcomes: readonly Outcome[], format: ExportFormat): MinutebookError {
  if (outcomes.every(({ kind }) => kind === 'unknown')) {
    const detail = 'None of these recordings is in this project.';
    return new MinutebookError('not_found', { detail });
  }
  const notes = isOfTranscript(format) ? '' : ' or notes';
  return new MinutebookError('transcript_missing', {
    detail: `None of these recordings has a transcript${notes}.`,
  });
}

async function* following(
  beginning: Outcome[],
  rest: AsyncGenerator<Outcome, void>,
): AsyncGenerator<Outcome, void> {
  yield* beginning.splice(0);
  yield* rest;
}

async function* filesOf(
  outcomes: AsyncIterable<Outcome>,
  several: SeveralRecordings,
): AsyncGenerator<ArchivedFile, void> {
  const { format } = several;
  const uniqueName = createUniqueNames();
  const isCompressed = format === 'docx' || format === 'pdf';
  const leftOut: string[] = [];
  for await (const outcome of outcomes) {
    if (outcome.kind !== 'document') {
      leftOut.push(reasonOf(outcome, format));
      continue;
    }
    const { recording } = outcome.document;
    const name = uniqueName(exportName(recording), format);
    const { content } = writeTranscript(format, outcome.document, several);
    yield { name, modifiedAt: recording.startedAt, content, isCompressed };
  }
  if (leftOut.length > 0) yield noteOf(leftOut);
}

function reasonOf(outcome: Exclude<Outcome, { kind: 'document' }>, format: ExportFormat): string {
  if (outcome.kind === 'unknown')
    return `${outcome.id}: there is no such recording in this project.`;
  const notes = isOfTranscript(format) ? '' : ', and there are no notes';
  const { recording } = outcome;
  return `${exportName(recording)} (${recording.id}): it has no transcript${notes}.`;
}

function noteOf(leftOut: readonly string[]): ArchivedFile {
  const text = `These recordings are not in this archive.\n\n${leftOut.join('\n')}\n`;
  const content = Readable.from([Buffer.from(text)], { objectMode: false });
  return { name: 'not-exported.txt', modifiedAt: new Date(), content, isCompressed: false };
}
