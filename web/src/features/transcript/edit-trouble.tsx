import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { isNotFound } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { explain } from '../../ui/states.tsx';
import type { Line } from '../recordings/recording-types.ts';
import classes from './line-editor.module.css';

interface LineConflictProps {
  readonly line: Line;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** The line changed while it was being written: which of the two shall stand. */
export function LineConflict({ line, onMine, onTheirs }: LineConflictProps) {
  const { conflict, conflictTitle, keepMine, nobody, takeTheirs } = text.transcript;
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      title={conflictTitle}
      classNames={{ label: classes.title }}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{conflict}</Text>
        <Text size="sm" component="blockquote" m={0} fs="italic">
          {line.speaker ?? nobody}: {line.text}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onMine}>
            {keepMine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onTheirs}>
            {takeTheirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

export function EditFailure({ error }: { readonly error: unknown }) {
  const isGone = isNotFound(error);
  return (
    <Alert color="red" variant="light" role="alert">
      {isGone ? text.transcript.gone : explain(error)}
    </Alert>
  );
}
