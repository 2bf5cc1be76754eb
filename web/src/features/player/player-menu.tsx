import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconLink, IconVideo } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { copyLinkTo } from './copy-link.ts';
import type { Player } from './player.ts';
import classes from './player-bar.module.css';
import { usePlayerState } from './use-player-state.ts';

export function PlayerMenu({ player }: { readonly player: Player }) {
  const skipsSilence = usePlayerState(player, (state) => state.skipsSilence);
  const isHidden = usePlayerState(
    player,
    (state) => state.hasVideo && state.videoSize === 'hidden',
  );
  return (
    <Menu position="top-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.player.more}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLink size={16} aria-hidden />}
          onClick={() => void copyLinkTo(player.positionMs())}
        >
          {text.player.copyLink}
        </Menu.Item>
        {isHidden && (
          <Menu.Item
            leftSection={<IconVideo size={16} aria-hidden />}
            onClick={() => player.setVideoSize('small')}
          >
            {text.player.showVideo}
          </Menu.Item>
        )}
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={skipsSilence}
          closeMenuOnClick={false}
          rightSection={skipsSilence ? <IconCheck size={16} aria-hidden /> : null}
          onClick={() => player.setSkipsSilence(!skipsSilence)}
        >
          {text.player.skipSilence}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{text.player.keys}</Menu.Label>
        <dl className={classes.keys}>
          {text.player.keyList.map(([key, meaning]) => (
            <KeyHint key={key} name={key} meaning={meaning} />
          ))}
        </dl>
      </Menu.Dropdown>
    </Menu>
  );
}

function KeyHint({ name, meaning }: { readonly name: string; readonly meaning: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{meaning}</dd>
    </>
  );
}
