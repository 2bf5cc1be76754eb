import type { RecallArtifact, RecallRecording } from './recall-documents.ts';
import type { ArtifactState } from './recall-store.ts';

/** What can be expected of an artifact: its files, now or later, or its end. */
export type Outlook =
  | { readonly kind: 'done'; readonly artifact: RecallArtifact }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ended'; readonly state: 'missing' | 'failed'; readonly why: string };

export function outlookOf(artifact: RecallArtifact | null, recording: RecallRecording): Outlook {
  const code = artifact?.code ?? 'absent';
  if (artifact !== null && code === 'done') {
    // Addresses may follow a moment after.
    return Object.keys(artifact.urls).length > 0 ? { kind: 'done', artifact } : { kind: 'waiting' };
  }
  if (code === 'deleted' || recording.code === 'deleted')
    return { kind: 'ended', state: 'missing', why: 'it was deleted there' };
  if (code === 'failed' || recording.code === 'failed')
    return { kind: 'ended', state: 'failed', why: 'its recording failed' };
  if (code === 'absent' && recording.code === 'done')
    return { kind: 'ended', state: 'missing', why: 'it recorded none' };
  return { kind: 'waiting' };
}

/** Already what it is going to be. */
export function isFinal(state: ArtifactState): boolean {
  return state !== 'waiting';
}
