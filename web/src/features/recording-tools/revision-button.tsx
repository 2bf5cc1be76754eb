import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import type { components } from '@minutebook/client';
import { formatDayAndTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import classes from './tools.module.css';

interface RevisionButtonProps {
  readonly revision: components['schemas']['TranscriptRevision'];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function RevisionButton({ revision, isChosen, onChoose }: RevisionButtonProps) {
  const { created_at: at, source, model, engine, segments, is_present: isNow } = revision;
  const words = text.tools.history;
  const by = [words.sources[source], model ?? engine].filter((part) => part !== null);
  return (
    <UnstyledButton className={classes.revision} aria-pressed={isChosen} onClick={onChoose}>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {at === null ? words.unknownTime : formatDayAndTime(at)}
        </Text>
        {isNow && (
          <Badge size="sm" variant="light" tt="none" className={classes.badge}>
            {words.now}
          </Badge>
        )}
      </Group>
      <Text className={classes.quiet}>{by.join(' · ')}</Text>
      <Text className={classes.quiet}>{words.lines(segments)}</Text>
    </UnstyledButton>
  );
}
