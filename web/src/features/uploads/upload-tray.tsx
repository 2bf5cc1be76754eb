import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMatch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { text } from '../../text/text.ts';
import { isActive, isOver, isThere, type UploadItem } from './upload-item.ts';
import { UploadRow } from './upload-row.tsx';
import classes from './uploads.module.css';
import { useUploadItems, useUploads } from './uploads-context.ts';

/** Every upload, on every page; nothing is shown where there is none. */
export function UploadTray() {
  const items = useUploadItems();
  const uploads = useUploads();
  const [isOpen, setIsOpen] = useState(true);
  const opened = useMatch({ from: '/signed-in/recordings/$recordingId', shouldThrow: false });
  const recordingId = opened?.params.recordingId;
  // Who has opened a recording need not be told that it is there.
  useEffect(() => {
    const isOpened = (item: UploadItem) => isThere(item) && item.recordingId === recordingId;
    for (const { id } of items.filter(isOpened)) uploads.remove(id);
  }, [items, recordingId, uploads]);
  if (items.length === 0) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <aside className={classes.tray} aria-label={text.uploads.tray}>
      <div className={classes.head}>
        <Text fw={600} size="sm" aria-live="polite">
          {summaryOf(items)}
        </Text>
        <Group gap={4} wrap="nowrap">
          {items.some(isOver) && (
            <Button size="compact-xs" variant="subtle" onClick={uploads.clearFinished}>
              {text.uploads.clear}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            aria-label={isOpen ? text.uploads.hide : text.uploads.show}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Chevron size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      {isOpen && (
        <ul className={classes.list}>
          {items.map((item) => (
            <UploadRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </aside>
  );
}

/** Changes with the number of files only, so that it is read out no more often. */
function summaryOf(items: readonly UploadItem[]): string {
  const { inProgress, finished } = text.uploads;
  const done = items.filter(isThere).length;
  if (done === items.length) return finished(done);
  return inProgress(items.filter(isActive).length || items.length - done);
}
