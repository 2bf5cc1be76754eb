import { ActionIcon, Button, Popover, Stack, Switch, Text } from '@mantine/core';
import { IconDots, IconLink, IconVideo } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { copyLinkTo } from './copy-link.ts';
import { KeyList } from './key-list.tsx';
import type { Player } from './player.ts';
import { usePlayerState } from './use-player-state.ts';

export function PlayerMenu({ player }: { readonly player: Player }) {
  const skipsSilence = usePlayerState(player, (state) => state.skipsSilence);
  const isHidden = usePlayerState(
    player,
    (state) => state.hasVideo && state.videoSize === 'hidden',
  );
  const plain = { variant: 'subtle', color: 'gray', size: 'compact-sm' } as const;
  return (
    <Popover position="top-end" width={300} trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.player.more}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.player.more}>
        <Stack gap="sm" align="flex-start">
          <Button
            {...plain}
            leftSection={<IconLink size={16} aria-hidden />}
            onClick={() => void copyLinkTo(player.positionMs())}
          >
            {text.player.copyLink}
          </Button>
          {isHidden && (
            <Button
              {...plain}
              leftSection={<IconVideo size={16} aria-hidden />}
              onClick={() => player.setVideoSize('small')}
            >
              {text.player.showVideo}
            </Button>
          )}
          <Switch
            label={text.player.skipSilence}
            checked={skipsSilence}
            onChange={(event) => player.setSkipsSilence(event.currentTarget.checked)}
          />
          <Text size="sm" fw={600}>
            {text.player.keys}
          </Text>
          <KeyList />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
