import { Badge, Group, Text, Tooltip } from '@mantine/core';
import type { components } from '@minutebook/client';
import { IconSparkles, IconTextScan2, IconUser } from '@tabler/icons-react';
import { formatDayAndTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';

interface SummarySourceProps {
  readonly notes: components['schemas']['Notes'] | null;
  readonly isSetByClient: boolean;
  /** When a client says that it made the summary. */
  readonly setAt: string | null;
}

/** Says honestly who wrote this, and when. */
export function SummarySource({ notes, isSetByClient, setAt }: SummarySourceProps) {
  const { label, means, icon, at } = sourceOf(notes, isSetByClient, setAt);
  return (
    <Group gap="xs">
      <Tooltip label={means} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
        <Badge variant="light" tt="none" fw={600} leftSection={icon} tabIndex={0} role="note">
          {label}
        </Badge>
      </Tooltip>
      {at !== null && (
        <Text size="sm" c="var(--quiet)">
          {text.notes.made(formatDayAndTime(at))}
        </Text>
      )}
    </Group>
  );
}

function sourceOf(notes: SummarySourceProps['notes'], isSet: boolean, setAt: string | null) {
  const words = text.notes;
  if (isSet || notes === null) {
    const icon = <IconUser size={13} aria-hidden />;
    return {
      label: words.setByClient,
      means: words.setByClientMeans,
      icon,
      at: setAtOf(notes, setAt),
    };
  }
  const at = notes.created_at;
  if (notes.kind === 'extract') {
    const icon = <IconTextScan2 size={13} aria-hidden />;
    return { label: words.extract, means: words.extractMeans, icon, at };
  }
  const icon = <IconSparkles size={13} aria-hidden />;
  return { label: words.writtenBy(notes.author), means: words.writtenMeans, icon, at };
}

const sameMomentMs = 10_000;

/** Who sets a summary need not say when: then the time that is there is still the server's own. */
function setAtOf(notes: SummarySourceProps['notes'], setAt: string | null): string | null {
  if (notes === null || setAt === null) return setAt;
  const apart = Math.abs(Date.parse(setAt) - Date.parse(notes.created_at));
  return apart < sameMomentMs ? null : setAt;
}
