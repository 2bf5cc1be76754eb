import { Button, Menu } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { Player } from './player.ts';
import { speeds } from './player-preferences.ts';
import { usePlayerState } from './use-player-state.ts';

export function SpeedMenu({ player }: { readonly player: Player }) {
  const speed = usePlayerState(player, (state) => state.speed);
  return (
    <Menu position="top" width={110}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          fz="sm"
          miw={56}
          aria-label={text.player.speedIs(speed)}
        >
          {text.player.times(speed)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text.player.speed}</Menu.Label>
        {speeds.map((one) => (
          <Menu.Item
            key={one}
            aria-current={one === speed}
            fw={one === speed ? 700 : 400}
            onClick={() => player.setSpeed(one)}
          >
            {text.player.times(one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
