import type { Segment } from '../../domain/recording.ts';
import { type BatchEntry, digestOf, foldBatch } from '../../domain/segment-identity.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ProjectRequest } from '../../platform/http/operation.ts';
import { expectedVersions, explainMiss } from './recording-request.ts';
import { type AppendOutcome, appendSegments, isFolded } from './segments-store.ts';

export interface AppendReceipt {
  readonly version: string;
  readonly updatedAt: string;
  readonly appended: number;
  readonly replaced: number;
  readonly duplicate: number;
}

/** Appends the segments of a request and counts what became of each. */
export async function appendBatch(
  db: Queryable,
  request: ProjectRequest,
  recordingId: string,
  segments: readonly Segment[],
): Promise<AppendReceipt> {
  const entries = foldBatch(segments);
  const outcome = await appendSegments(db, {
    projectId: request.project.id,
    recordingId,
    entries,
    sent: segments.length,
    idempotency: batchIdempotency(request, recordingId, segments),
    expectedVersions: expectedVersions(request),
  });
  if (outcome === null) return explainMiss(db, request.project.id, recordingId);
  return receiptOf(outcome, entries, segments.length);
}

/** A key speaks for one batch only: the same key with other segments is another request. */
function batchIdempotency(
  { headers, principal }: ProjectRequest,
  recordingId: string,
  segments: readonly Segment[],
): { digest: string; requestDigest: string } | null {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') return null;
  const requestDigest = digestOf(JSON.stringify(segments));
  const parts = ['append', principal.userId, recordingId, key, requestDigest];
  return { digest: digestOf(JSON.stringify(parts)), requestDigest };
}

function receiptOf(
  outcome: AppendOutcome,
  entries: readonly BatchEntry[],
  sent: number,
): AppendReceipt {
  const stored = new Set(outcome.foldedStored);
  const replacedInBatch = entries
    .filter((entry) => isFolded(entry) && stored.has(entry.identity ?? ''))
    .reduce((sum, entry) => sum + entry.replacedInBatch, 0);
  const replaced = outcome.replaced + replacedInBatch;
  return {
    version: outcome.version,
    updatedAt: outcome.updatedAt,
    appended: outcome.appended,
    replaced,
    duplicate: sent - outcome.appended - replaced,
  };
}
