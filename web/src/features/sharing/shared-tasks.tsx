import { Checkbox, Paper, Stack, Text, Title } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { SharedRecording } from './shared-recording-query.ts';

export function SharedTasks({ tasks }: Pick<SharedRecording, 'tasks'>) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg">
      <Title order={2} size="h4" mb="sm">
        {text.sharing.tasks}
      </Title>
      <Stack gap="xs">
        {tasks.map(({ title, assignee, due_date: dueDate, is_completed: isCompleted }) => (
          <Checkbox
            key={`${title} ${assignee}`}
            checked={isCompleted}
            readOnly
            label={title}
            description={
              <Text span size="sm" c="var(--quiet)">
                {[assignee, dueDate].filter(Boolean).join(' · ')}
              </Text>
            }
          />
        ))}
      </Stack>
    </Paper>
  );
}
