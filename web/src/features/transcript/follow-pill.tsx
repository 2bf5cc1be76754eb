import { Button } from '@mantine/core';
import { IconArrowDown, IconFocusCentered } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import classes from './transcript-list.module.css';
import type { Following } from './use-follow.ts';

interface FollowPillProps {
  readonly following: Following;
  readonly isPlaying: boolean;
  readonly isLive: boolean;
}

/** The way back to what is heard or said just now. */
export function FollowPill({ following, isPlaying, isLive }: FollowPillProps) {
  const { isFollowing, newLines, follow } = following;
  if (isFollowing || !(isPlaying || isLive)) return null;
  const { follow: toHeard, newLines: countLines, toTheEnd } = text.transcript;
  const Icon = isPlaying ? IconFocusCentered : IconArrowDown;
  const live = newLines > 0 ? countLines(newLines) : toTheEnd;
  return (
    <div className={classes.pill}>
      <Button
        radius="xl"
        size="compact-md"
        rightSection={<Icon size={16} aria-hidden />}
        onClick={follow}
      >
        {isPlaying ? toHeard : live}
      </Button>
    </div>
  );
}
