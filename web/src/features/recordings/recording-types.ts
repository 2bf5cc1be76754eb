import type { components } from '@minutebook/client';

type Schemas = components['schemas'];

/** A recording without its transcript, which is read apart. */
export type Recording = Omit<
  Schemas['DesktopRecording'],
  'transcript_segments' | 'transcript_text'
>;
export type RecordingChanges = Schemas['PatchedDesktopRecording'];

/** A line of the transcript; `id` names it for good. */
export type Line = Schemas['TimelineSegment'];
export type Transcript = Schemas['TimelineSegments'];
export type Word = Schemas['SpokenWord'];
export type ProcessingStep = Schemas['ProcessingStep'];
