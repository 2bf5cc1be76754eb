import { MinutebookError } from '../../domain/errors.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import type { TimelineSegment } from '../../domain/timeline.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type FoldedSegment, foldSegments, readFolded } from './folded-store.ts';
import {
  isOursToKeep,
  type KeptSegment,
  keepPresent,
  putPresent,
  type RevisionOrigin,
  readPresentRevision,
} from './revisions-store.ts';
import {
  lockTranscript,
  readTimeline,
  type StoredSegment,
  writeTimeline,
} from './timeline-store.ts';

export interface Replacement {
  /** Lines that a revision kept are folded again where they were folded then. */
  readonly segments: readonly (TimelineSegment | KeptSegment)[];
  readonly origin: RevisionOrigin;
}

/**
 * Puts another transcript in the place of the present one, which is kept as a revision. What it
 * is to be is decided once the transcript is locked, from what stands there then; null leaves it.
 * The number of the revision that stands afterwards.
 */
export async function replaceTranscript(
  tx: Transaction,
  ref: RecordingRef,
  decide: (standing: readonly StoredSegment[]) => Replacement | null,
): Promise<number> {
  const present = await lockTranscript(tx, ref);
  if (present === null) throw new MinutebookError('not_found');
  const standing = await readTimeline(tx, ref);
  const replacement = decide(standing);
  if (replacement === null) return present;
  const before = inPlace(standing, await readFolded(tx, ref));
  if (before.length > 0) await keepPresent(tx, ref, present, before);
  const revision = before.length > 0 ? present + 1 : present;
  const base = await writeTimeline(tx, ref, replacement.segments);
  await foldSegments(tx, ref, foldedThen(replacement.segments, base));
  await putPresent(tx, ref, revision, replacement.origin, replacement.segments.length);
  return revision;
}

function inPlace(
  standing: readonly StoredSegment[],
  folded: readonly FoldedSegment[],
): KeptSegment[] {
  const echoes = folded.map(({ segment, echoOf }) => ({ ...segment, echoOf }));
  return [...standing, ...echoes].sort((a, b) => a.position - b.position);
}

/** Echoes among lines that were written from `base` on. */
function foldedThen(segments: Replacement['segments'], base: number): FoldedSegment[] {
  const kept = segments.map((segment, index) => ({ segment, position: base + index }));
  const positions = new Map(
    kept.flatMap(({ segment, position }) =>
      'position' in segment ? [[segment.position, position] as const] : [],
    ),
  );
  return kept.flatMap(({ segment, position }) => {
    const echoOf = 'echoOf' in segment ? positions.get(segment.echoOf ?? -1) : undefined;
    return echoOf === undefined ? [] : [{ segment: { ...segment, position }, echoOf }];
  });
}

/**
 * Before a client puts a transcript of its own in the place of what was transcribed, imported or
 * corrected here: that is kept as a revision. What the client itself appended is its own to replace.
 * The caller has updated the recording's row, and so holds its lock.
 */
export async function keepBeforeReplaced(tx: Transaction, ref: RecordingRef): Promise<void> {
  const present = await readPresentRevision(tx, ref);
  if (present === null || !(await isOursToKeep(tx, ref, present))) return;
  const standing = inPlace(await readTimeline(tx, ref), await readFolded(tx, ref));
  await keepPresent(tx, ref, present, standing);
  await putPresent(tx, ref, present + 1, clientsOwn, standing.length);
}

const clientsOwn: RevisionOrigin = {
  source: 'live',
  engine: null,
  model: null,
  language: null,
  createdBy: null,
  editsKept: 0,
  editsLeft: 0,
};
