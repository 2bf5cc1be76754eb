import type { ReactNode, Ref } from 'react';
import type { Playback } from '../../lib/playback.ts';
import type { Chapter } from './group-rows.ts';

/** What the page may ask of the transcript. */
export interface TranscriptControls {
  readonly follow: () => void;
  readonly search: () => void;
}

export interface TranscriptPanelProps {
  readonly recordingId: string;
  readonly playback: Playback;
  readonly chapters: readonly Chapter[];
  readonly participants: readonly string[];
  /** Lines are still being added. */
  readonly isLive: boolean;
  /** The words are still being listened for. */
  readonly isComing: boolean;
  /** Where to begin; null for the beginning. */
  readonly startMs: number | null;
  /** Words to mark, as the address has them. */
  readonly firstQuery: string;
  readonly controls: Ref<TranscriptControls>;
  readonly onListenAgain: () => void;
  readonly children?: ReactNode;
}
