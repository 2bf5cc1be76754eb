import { Button, Group } from '@mantine/core';
import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';

export function LiveControls({ recorder }: { readonly recorder: Recorder }) {
  const { phase, isMuted } = useRecorderState();
  const isStopping = phase === 'stopping';
  const isPaused = phase === 'paused';
  const PauseIcon = isPaused ? IconPlayerPlay : IconPlayerPause;
  const MuteIcon = isMuted ? IconMicrophoneOff : IconMicrophone;
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<PauseIcon size={18} aria-hidden />}
        disabled={isStopping}
        onClick={isPaused ? recorder.resume : recorder.pause}
      >
        {isPaused ? text.recorder.resume : text.recorder.pause}
      </Button>
      <Button
        variant="default"
        leftSection={<MuteIcon size={18} aria-hidden />}
        disabled={isStopping}
        onClick={() => recorder.setMuted(!isMuted)}
      >
        {isMuted ? text.recorder.unmute : text.recorder.mute}
      </Button>
      <Button
        color="red"
        leftSection={<IconPlayerStopFilled size={18} aria-hidden />}
        loading={isStopping}
        onClick={() => void recorder.stop()}
      >
        {text.recorder.stop}
      </Button>
    </Group>
  );
}
