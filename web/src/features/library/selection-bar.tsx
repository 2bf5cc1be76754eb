import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconDownload, IconTrash, IconX } from '@tabler/icons-react';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { exportFormats } from '../recordings/export-formats.ts';
import { batchSize } from './export-recordings.ts';
import classes from './selection-bar.module.css';
import { useExportRecordings } from './use-export-recordings.ts';

interface SelectionBarProps {
  readonly ids: readonly string[];
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onDelete: () => void;
}

/** What can be done with the recordings that are selected. */
export function SelectionBar({ ids, onAll, onClear, onDelete }: SelectionBarProps) {
  const words = text.library.selection;
  const exporting = useExportRecordings();
  return (
    <div className={classes.bar}>
      <Group gap={8} wrap="wrap">
        <ActionIcon variant="subtle" color="gray" aria-label={words.clear} onClick={onClear}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
        <Text fw={600} role="status">
          {words.selected(ids.length)}
        </Text>
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          {words.all}
        </Button>
      </Group>
      <Group gap={8}>
        {exporting.isPending && <ExportProgress receivedBytes={exporting.receivedBytes} />}
        <Menu
          position="bottom-end"
          shadow="md"
          withinPortal={false}
          withInitialFocusPlaceholder={false}
        >
          <Menu.Target>
            <Button
              size="xs"
              variant="default"
              loading={exporting.isPending}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {words.export}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {ids.length > batchSize && (
              <Menu.Label>{words.manyArchives(Math.ceil(ids.length / batchSize))}</Menu.Label>
            )}
            {exportFormats.map((format) => (
              <Menu.Item key={format} onClick={() => exporting.export({ ids, format })}>
                {text.tools.formats[format]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button
          size="xs"
          color="red"
          variant="light"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onDelete}
        >
          {words.delete}
        </Button>
      </Group>
    </div>
  );
}

/** How long it takes is not known before its end; that it goes on is. */
function ExportProgress({ receivedBytes }: { readonly receivedBytes: number }) {
  return (
    <Text size="sm" c="var(--quiet)">
      <span role="status">{text.library.selection.exporting}</span>
      {receivedBytes > 0 && <span aria-hidden> · {formatSize(receivedBytes)}</span>}
    </Text>
  );
}
