import { ActionIcon, Group, Slider } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { text } from '../../text/text.ts';
import type { Player } from './player.ts';
import { usePlayerState } from './use-player-state.ts';

export function VolumeControl({ player }: { readonly player: Player }) {
  const volume = usePlayerState(player, (state) => state.volume);
  const before = useRef(1);
  const isMuted = volume === 0;
  const toggle = () => {
    if (!isMuted) before.current = volume;
    player.setVolume(isMuted ? before.current : 0);
  };
  return (
    <Group gap={4} wrap="nowrap" visibleFrom="sm">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={isMuted ? text.player.unmute : text.player.mute}
        onClick={toggle}
      >
        {isMuted ? <IconVolumeOff size={18} aria-hidden /> : <IconVolume size={18} aria-hidden />}
      </ActionIcon>
      <Slider
        w={72}
        // Room round the thumb, wherever it stands, so that a finger meets no button beside it.
        mx={12}
        size="xs"
        thumbSize={14}
        label={null}
        thumbLabel={text.player.volume}
        min={0}
        max={1}
        step={0.05}
        value={volume}
        onChange={player.setVolume}
      />
    </Group>
  );
}
