import { Anchor } from '@mantine/core';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';

interface TimeButtonProps {
  readonly milliseconds: number;
  readonly onSeek: SeekTo;
}

export function TimeButton({ milliseconds, onSeek }: TimeButtonProps) {
  const time = formatClock(milliseconds);
  return (
    <Anchor
      component="button"
      type="button"
      className={classes.time}
      fz="inherit"
      underline="always"
      aria-label={text.notes.seekTo(time)}
      onClick={() => onSeek(milliseconds)}
    >
      {time}
    </Anchor>
  );
}
