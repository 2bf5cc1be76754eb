import { Button, Collapse, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import classes from './echoes-notice.module.css';
import { useRestoreEchoes } from './restore-echoes.ts';
import { echoesQuery } from './retrieve-echoes.ts';

/** Says that repeated lines are hidden, shows them, and puts them back. */
export function EchoesNotice({ recordingId }: { readonly recordingId: string }) {
  const { data } = useQuery(echoesQuery(recordingId));
  const restore = useRestoreEchoes(recordingId);
  const [isOpen, setOpen] = useState(false);
  if (data === undefined || data.count === 0) return null;
  const { echoes, echoesWhy, hideEchoes, nobody, restoreEchoes, showEchoes } = text.transcript;
  return (
    <div className={classes.notice}>
      <Group gap="xs">
        <Text size="sm">{echoes(data.count)}</Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? hideEchoes : showEchoes}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={restore.isPending}
          onClick={() => restore.mutate()}
        >
          {restoreEchoes}
        </Button>
      </Group>
      <Collapse expanded={isOpen}>
        <Text size="sm" c="var(--quiet)">
          {echoesWhy}
        </Text>
        <ul className={classes.lines}>
          {data.echoes.slice(0, mostShown).map(({ line }) => (
            <li key={line.id}>
              {line.speaker ?? nobody}: {line.text}
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  );
}

const mostShown = 100;
