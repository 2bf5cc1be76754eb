import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useMemo } from 'react';
import type { Playback } from '../../lib/playback.ts';
import { ErrorState } from '../../ui/states.tsx';
import { segmentsQuery } from '../recordings/list-segments.ts';
import { EchoesNotice } from './echoes-notice.tsx';
import type { Chapter } from './group-rows.ts';
import { linesInOrder } from './lines-in-order.ts';
import { NoTranscript } from './no-transcript.tsx';
import classes from './transcript-panel.module.css';
import { TranscriptSkeleton } from './transcript-skeleton.tsx';
import { TranscriptView } from './transcript-view.tsx';

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

export function TranscriptPanel(props: TranscriptPanelProps) {
  const { recordingId } = props;
  const { data, error, isError, refetch } = useQuery(segmentsQuery(recordingId));
  const lines = useMemo(() => linesInOrder(data?.segments ?? []), [data]);
  return (
    <Paper withBorder radius="lg" className={classes.panel}>
      {data === undefined && !isError && <TranscriptSkeleton />}
      {data === undefined && isError && (
        <div className={classes.state}>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {data !== undefined && lines.length === 0 && <NoTranscript {...props} />}
      {lines.length > 0 && (
        <TranscriptView {...props} lines={lines}>
          <EchoesNotice recordingId={recordingId} />
        </TranscriptView>
      )}
    </Paper>
  );
}
