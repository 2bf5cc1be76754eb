import { Progress, Text } from '@mantine/core';
import { memo } from 'react';
import { formatPercent, formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { isOver, shareOf, type UploadItem } from './upload-item.ts';
import { UploadRowActions } from './upload-row-actions.tsx';
import classes from './uploads.module.css';

/** Drawn again for its own progress only. */
export const UploadRow = memo(({ item }: { readonly item: UploadItem }) => (
  <li className={classes.item}>
    <div style={{ minWidth: 0 }}>
      <Text size="sm" truncate title={item.name}>
        {item.name}
      </Text>
      <Text size="xs" c={isTrouble(item) ? 'var(--mantine-color-error)' : 'var(--quiet)'}>
        {describe(item)}
      </Text>
    </div>
    <UploadRowActions item={item} />
    {!isOver(item) && (
      <Progress
        className={classes.bar}
        size="sm"
        value={shareOf(item) * 100}
        aria-label={text.uploads.progress(item.name)}
      />
    )}
  </li>
));
UploadRow.displayName = 'UploadRow';

function isTrouble({ state }: UploadItem): boolean {
  return state === 'failed' || state === 'unfit';
}

function describe(item: UploadItem): string {
  const { states } = text.uploads;
  const percent = formatPercent(shareOf(item));
  switch (item.state) {
    case 'sending':
      return states.sending(formatSize(item.sentBytes), formatSize(item.sizeBytes));
    case 'paused':
      return states.paused(percent);
    case 'interrupted':
      return states.interrupted(percent);
    case 'failed':
    case 'unfit':
      return item.reason ?? text.ui.unexpected;
    default:
      return states[item.state];
  }
}
