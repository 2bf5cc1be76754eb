import type { z } from 'zod';
import { MinutebookError } from '../../domain/errors.ts';
import { parseUuid } from '../../domain/ids.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { type HttpReply, jsonReply, type ProjectRequest } from '../../platform/http/operation.ts';
import { validateBody } from '../../platform/http/validate.ts';
import { everyField, type RecordingField, recordingFields } from './recording-schemas.ts';
import { readRecording, recordingExists, type WrittenRecording } from './recordings-store.ts';

/** What the operations on one recording have in common: its id, versions, fields, answers. */

export function recordingIdOf({ params }: ProjectRequest): string {
  const id = parseUuid(params.recordingId ?? '');
  if (id === null) throw new MinutebookError('not_found');
  return id;
}

/**
 * The body as `schema` makes it. A missing recording is reported before a bad body; since the
 * write itself finds out whether there is one, that is asked only when the body is bad.
 */
export async function validateForRecording<Shape extends z.ZodRawShape>(
  db: Queryable,
  request: ProjectRequest,
  id: string,
  schema: z.ZodObject<Shape>,
): Promise<z.output<z.ZodObject<Shape>>> {
  try {
    return validateBody(schema, request.body);
  } catch (error) {
    if (await recordingExists(db, request.project.id, id)) throw error;
    throw new MinutebookError('not_found');
  }
}

/** The fields to answer with, by `fields=` and `omit=`; unknown names are ignored. */
export function requestedFields({ query }: ProjectRequest): readonly RecordingField[] {
  const wanted = namesIn(query.getAll('fields').at(-1));
  const unwanted = namesIn(query.getAll('omit').at(-1));
  if (wanted === null && unwanted === null) return recordingFields;
  const named = wanted === null ? recordingFields : everyField.filter((field) => wanted.has(field));
  return named.filter((field) => !unwanted?.has(field));
}

function namesIn(list: string | undefined): Set<string> | null {
  return list ? new Set(list.split(',').map((name) => name.trim())) : null;
}

export function etagOf(version: string): string {
  return `"${version}"`;
}

/** The versions an If-Match or If-None-Match names; null where the header is absent or `*`. */
export function versionsIn(header: string | undefined): string[] | null {
  if (header === undefined || header.trim() === '*') return null;
  const tags = header.split(',').map((tag) => /^\s*(?:W\/)?"(\d{1,18})"\s*$/.exec(tag)?.[1]);
  return tags.filter((version) => version !== undefined);
}

export function expectedVersions({ headers }: ProjectRequest): string[] | null {
  return versionsIn(headers['if-match']);
}

/** Why a write found nothing to write to: the recording is gone, or was changed meanwhile. */
export async function explainMiss(db: Queryable, projectId: number, id: string): Promise<never> {
  const exists = await recordingExists(db, projectId, id);
  throw new MinutebookError(exists ? 'precondition_failed' : 'not_found');
}

export function wantsMinimal({ headers }: ProjectRequest): boolean {
  const preferences = [headers.prefer ?? []].flat().join(',');
  return /(?:^|,)\s*return\s*=\s*"?minimal"?\s*(?:[;,]|$)/i.test(preferences);
}

export function minimalReply(receipt: unknown, version: string): HttpReply {
  return jsonReply(200, receipt, { 'preference-applied': 'return=minimal', etag: etagOf(version) });
}

/** The recording as it is now, whole or in the fields asked for. */
export async function recordingReply(
  db: Database,
  request: ProjectRequest,
  id: string,
): Promise<HttpReply> {
  const stored = await readRecording(db.large, request.project.id, id, requestedFields(request));
  if (stored === null) throw new MinutebookError('not_found');
  return { status: 200, headers: { etag: etagOf(stored.version) }, body: stored.json };
}

/** The answer to a write: a receipt where the client prefers one, else the recording. */
export function writeReply(
  db: Database,
  request: ProjectRequest,
  id: string,
  written: WrittenRecording,
): HttpReply | Promise<HttpReply> {
  if (!wantsMinimal(request)) return recordingReply(db, request, id);
  return minimalReply({ id, updated_at: written.updatedAt }, written.version);
}
