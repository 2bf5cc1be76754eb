import { ActionIcon, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconKeyboard, IconSquareCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../../text/text.ts';

interface LibraryHeaderProps {
  /** Of recordings; not told while something is looked for. */
  readonly count: number | null;
  readonly isSelecting: boolean;
  readonly onSelecting: () => void;
  readonly onHelp: () => void;
  readonly upload: ReactNode;
}

export function LibraryHeader(props: LibraryHeaderProps) {
  const { count, isSelecting, onSelecting, onHelp, upload } = props;
  return (
    <Group justify="space-between" mb="md" mih={40} wrap="nowrap">
      <Group gap="sm" align="baseline">
        <Title order={1} size="h2">
          {text.library.title}
        </Title>
        {count !== null && count > 0 && <Text c="var(--quiet)">{text.library.count(count)}</Text>}
      </Group>
      <Group gap={6} wrap="nowrap">
        <Tooltip label={text.library.selection.start}>
          <ActionIcon
            variant={isSelecting ? 'light' : 'subtle'}
            color={isSelecting ? 'cyan' : 'gray'}
            size="lg"
            aria-label={text.library.selection.start}
            aria-pressed={isSelecting}
            onClick={onSelecting}
          >
            <IconSquareCheck size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={text.library.keys.open}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            visibleFrom="sm"
            aria-label={text.library.keys.open}
            onClick={onHelp}
          >
            <IconKeyboard size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {upload}
      </Group>
    </Group>
  );
}
