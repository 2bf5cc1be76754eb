import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { text } from '../../text/text.ts';
import classes from './transcript-panel.module.css';

const widths = ['92%', '74%', '86%', '60%', '80%'];

/** In the place of lines that are on their way. */
export function TranscriptSkeleton() {
  return (
    <div className={classes.skeleton} role="status">
      <VisuallyHidden>{text.transcript.loading}</VisuallyHidden>
      {widths.map((width) => (
        <Stack key={width} gap={8} aria-hidden>
          <Skeleton height={12} width={120} />
          <Skeleton height={14} width={width} />
          <Skeleton height={14} width="50%" />
        </Stack>
      ))}
    </div>
  );
}
