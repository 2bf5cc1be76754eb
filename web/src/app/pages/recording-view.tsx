import { useDocumentTitle, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { MediaStage } from '../../features/player/media-stage.tsx';
import { PlayerBar } from '../../features/player/player-bar.tsx';
import { usePlayer } from '../../features/player/use-player.ts';
import { usePlayerKeys } from '../../features/player/use-player-keys.ts';
import { RecordingMenu } from '../../features/recording-tools/recording-menu.tsx';
import { useCreateProcessing } from '../../features/recordings/create-processing.ts';
import { useChapters } from '../../features/recordings/list-chapters.ts';
import { RecordingHeader } from '../../features/recordings/recording-header.tsx';
import { recordingName } from '../../features/recordings/recording-name.ts';
import type { Recording } from '../../features/recordings/recording-types.ts';
import { processingQuery } from '../../features/recordings/retrieve-processing.ts';
import { StatusNotice } from '../../features/recordings/status-notice.tsx';
import { isUnderWay } from '../../features/recordings/steps-under-way.ts';
import { useWatchRecording } from '../../features/recordings/watch-recording.ts';
import { TranscriptPanel } from '../../features/transcript/transcript-panel.tsx';
import type { TranscriptControls } from '../../features/transcript/transcript-props.ts';
import { text } from '../../text/text.ts';
import classes from './recording-page.module.css';
import { RecordingSide } from './recording-side.tsx';
import { type RecordingPart, RecordingTabs } from './recording-tabs.tsx';

interface RecordingViewProps {
  readonly recording: Recording;
  readonly startMs: number | null;
  readonly firstQuery: string;
}

const comingStates: readonly string[] = ['recording', 'uploading', 'processing'];
const none: never[] = [];

export function RecordingView({ recording, startMs, firstQuery }: RecordingViewProps) {
  const { id, status, participants, summary } = recording;
  useDocumentTitle(`${recordingName(recording)} · ${text.ui.appName}`);
  const isWide = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const isAimed = startMs !== null || firstQuery !== '' || status === 'recording' || !summary;
  const [part, setPart] = useState<RecordingPart>(isAimed ? 'transcript' : 'notes');
  const { data: { steps } = { steps: none } } = useQuery(processingQuery(id));
  const chapters = useChapters(id);
  const startProcessing = useCreateProcessing(id);
  const isBusy = comingStates.includes(status) || steps.some(isUnderWay);
  useWatchRecording(id, isBusy);

  const player = usePlayer((recording.duration_seconds ?? 0) * 1000, startMs);
  const controls = useRef<TranscriptControls>(null);
  const keys = useMemo(
    () => ({
      onFollow: () => controls.current?.follow(),
      onSearch: () => controls.current?.search(),
    }),
    [],
  );
  usePlayerKeys(player, keys);
  return (
    <div className={classes.page}>
      <RecordingHeader recording={recording}>
        <RecordingMenu recordingId={id} />
      </RecordingHeader>
      <StatusNotice recording={recording} steps={steps} />
      <div className={classes.body}>
        <div className={classes.stage}>
          <MediaStage player={player} recordingId={id} />
        </div>
        {!isWide && <RecordingTabs part={part} onChange={setPart} />}
        {(isWide || part === 'transcript') && (
          <div className={classes.main}>
            <TranscriptPanel
              recordingId={id}
              playback={player}
              chapters={chapters}
              participants={participants}
              isLive={status === 'recording'}
              isComing={isBusy}
              startMs={startMs}
              firstQuery={firstQuery}
              controls={controls}
              onListenAgain={() => startProcessing.mutate({ from: 'transcript' })}
            />
          </div>
        )}
        {(isWide || part !== 'transcript') && (
          <RecordingSide
            recording={recording}
            isWide={isWide}
            part={part}
            onChange={setPart}
            onSeek={player.playFrom}
          />
        )}
      </div>
      <PlayerBar player={player} recordingId={id} status={status} chapters={chapters} />
    </div>
  );
}
