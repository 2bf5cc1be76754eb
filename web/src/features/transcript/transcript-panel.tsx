import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ErrorState } from '../../ui/states.tsx';
import { segmentsQuery } from '../recordings/list-segments.ts';
import { EchoesNotice } from './echoes-notice.tsx';
import { linesInOrder } from './lines-in-order.ts';
import { NoTranscript } from './no-transcript.tsx';
import classes from './transcript-panel.module.css';
import type { TranscriptPanelProps } from './transcript-props.ts';
import { TranscriptSkeleton } from './transcript-skeleton.tsx';
import { TranscriptView } from './transcript-view.tsx';

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
