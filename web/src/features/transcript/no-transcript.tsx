import { Button } from '@mantine/core';
import { IconEar, IconMessageOff } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../ui/states.tsx';
import type { TranscriptPanelProps } from './transcript-props.ts';
import { useIsPlayable } from './use-current-line.ts';

/** Why there are no lines: not yet, or because nothing was said. */
export function NoTranscript({ isLive, isComing, playback, onListenAgain }: TranscriptPanelProps) {
  const isPlayable = useIsPlayable(playback);
  const words = text.transcript;
  if (isLive) {
    return (
      <EmptyState icon={<IconEar />} title={words.liveEmptyTitle}>
        {words.liveEmpty}
      </EmptyState>
    );
  }
  if (isComing) {
    return (
      <EmptyState icon={<IconEar />} title={words.workingTitle}>
        {words.working}
      </EmptyState>
    );
  }
  const again = <Button onClick={onListenAgain}>{words.listenAgain}</Button>;
  return (
    <EmptyState
      icon={<IconMessageOff />}
      title={words.emptyTitle}
      action={isPlayable ? again : undefined}
    >
      {isPlayable ? words.empty : words.emptyWithoutSound}
    </EmptyState>
  );
}
