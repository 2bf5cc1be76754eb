import { ActionIcon, Button, Popover, Stack, Text } from '@mantine/core';
import type { components } from '@minutebook/client';
import { IconPlayerPlayFilled, IconQuote } from '@tabler/icons-react';
import { useState } from 'react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { StaleMark } from './stale-mark.tsx';

type Evidence = components['schemas']['Evidence'];

interface EvidenceMarkProps {
  readonly evidence: readonly Evidence[];
  readonly onSeek: SeekTo;
}

/** A small quote mark that shows what a line rests on, and plays it. */
export function EvidenceMark({ evidence, onSeek }: EvidenceMarkProps) {
  const [isOpen, setOpen] = useState(false);
  const [first] = evidence;
  if (first === undefined) return null;
  const time = first.timestamp === null ? null : formatClock(first.timestamp);
  const hear = (milliseconds: number) => {
    setOpen(false);
    onSeek(milliseconds);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} width={320} withArrow shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          className={classes.mark}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={text.notes.evidence(time, first.speaker)}
          onClick={() => setOpen(!isOpen)}
        >
          <IconQuote size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.notes.evidence(time, first.speaker)}>
        <Stack gap="md">
          {evidence.map((one) => (
            <Quote key={`${one.segment} ${one.quote}`} evidence={one} onHear={hear} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface QuoteProps {
  readonly evidence: Evidence;
  readonly onHear: SeekTo;
}

function Quote({ evidence: { quote, speaker, timestamp, is_stale }, onHear }: QuoteProps) {
  return (
    <Stack gap={6} align="flex-start">
      <blockquote className={classes.quote}>{quote}</blockquote>
      <Text size="sm" c="var(--quiet)">
        {speaker || text.notes.unknownSpeaker}
      </Text>
      {is_stale && <StaleMark label={text.notes.quoteIsStale} />}
      {timestamp !== null && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlayerPlayFilled size={12} aria-hidden />}
          onClick={() => onHear(timestamp)}
        >
          {text.notes.hearItAt(formatClock(timestamp))}
        </Button>
      )}
    </Stack>
  );
}
