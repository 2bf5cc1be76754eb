import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDots,
  IconFileImport,
  IconHistory,
  IconRefresh,
  IconShieldCheck,
  IconTrash,
  IconVideoOff,
} from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import type { ToolName } from './tool-props.ts';
import classes from './tools.module.css';
import { useCopy } from './use-copy.ts';

interface MoreMenuProps {
  readonly recordingId: string;
  readonly onOpen: (tool: ToolName) => void;
}

const size = 16;
const words = text.tools;
const tools = [
  { name: 'revisions', label: words.revisions, Icon: IconHistory },
  { name: 'import', label: words.importTranscript, Icon: IconFileImport },
  { name: 'reprocess', label: words.reprocess, Icon: IconRefresh },
  { name: 'integrity', label: words.integrity, Icon: IconShieldCheck },
] as const;

export function MoreMenu({ recordingId, onOpen }: MoreMenuProps) {
  const { copyTranscript, copySummary } = useCopy(recordingId);
  return (
    <Menu
      position="bottom-end"
      width={250}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={words.menu}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={size} aria-hidden />} onClick={copyTranscript}>
          {words.copyTranscript}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={size} aria-hidden />} onClick={copySummary}>
          {words.copySummary}
        </Menu.Item>
        <Menu.Divider />
        {tools.map(({ name, label, Icon }) => (
          <Menu.Item
            key={name}
            leftSection={<Icon size={size} aria-hidden />}
            onClick={() => onOpen(name)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconVideoOff size={size} aria-hidden />}
          onClick={() => onOpen('delete-media')}
        >
          {words.deleteMedia}
        </Menu.Item>
        <Menu.Item
          className={classes.danger}
          leftSection={<IconTrash size={size} aria-hidden />}
          onClick={() => onOpen('delete')}
        >
          {words.deleteAll}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
