import { Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { text } from '../../text/text.ts';
import { createSilenceWatch } from './level.ts';
import { LevelMeter } from './level-meter.tsx';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';

const silenceMs = 6000;

export function LiveLevels({ recorder }: { readonly recorder: Recorder }) {
  const { isMuted, phase, sharing, isMicrophoneLost } = useRecorderState();
  const readMicrophone = useCallback(() => recorder.levels().microphone, [recorder]);
  const readShared = useCallback(() => recorder.levels().shared, [recorder]);
  const isSilent = useSilence(readMicrophone, !isMuted && phase === 'recording');
  const { muted, mutedAlone, silent } = text.recorder;
  const mutedText = sharing === 'shared' ? muted : mutedAlone;
  return (
    <Stack gap="xs">
      <LevelMeter label={text.recorder.you} read={readMicrophone} isQuiet={isMuted} />
      {sharing === 'shared' && <LevelMeter label={text.recorder.meeting} read={readShared} />}
      <Text size="sm" c="var(--quiet)" role="status" mih={20}>
        {isMuted ? mutedText : isSilent && !isMicrophoneLost ? silent : ''}
      </Text>
    </Stack>
  );
}

/** Whether nothing at all was heard for some seconds. */
function useSilence(read: () => number, isWatching: boolean): boolean {
  const [isSilent, setIsSilent] = useState(false);
  useEffect(() => {
    if (!isWatching) return;
    const watch = createSilenceWatch(silenceMs);
    const timer = setInterval(() => setIsSilent(watch.measure(read(), performance.now())), 500);
    return () => {
      clearInterval(timer);
      setIsSilent(false);
    };
  }, [read, isWatching]);
  return isSilent;
}
