import { ActionIcon, Group } from '@mantine/core';
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward10,
  IconRewindForward10,
} from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import type { Player } from './player.ts';
import { usePlayerState } from './use-player-state.ts';

const stepMs = 10_000;

export function TransportButtons({ player }: { readonly player: Player }) {
  const isPlaying = usePlayerState(player, (state) => state.isPlaying);
  const isWaiting = usePlayerState(player, (state) => state.isWaiting && state.isPlaying);
  const { back, forward, pause, play } = text.player;
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={back}
        title={back}
        onClick={() => player.seekBy(-stepMs)}
      >
        <IconRewindBackward10 size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        radius="xl"
        size={42}
        aria-label={isPlaying ? pause : play}
        aria-busy={isWaiting}
        onClick={player.toggle}
      >
        {isPlaying ? (
          <IconPlayerPauseFilled size={20} aria-hidden />
        ) : (
          <IconPlayerPlayFilled size={20} aria-hidden />
        )}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={forward}
        title={forward}
        onClick={() => player.seekBy(stepMs)}
      >
        <IconRewindForward10 size={20} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
