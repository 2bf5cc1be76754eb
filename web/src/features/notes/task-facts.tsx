import { Group, Text } from '@mantine/core';
import { IconCalendar, IconUser } from '@tabler/icons-react';
import { formatDay } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { localDay } from './local-day.ts';
import classes from './notes.module.css';
import type { Task } from './task-list.ts';

/** Who does a task and until when, and what else is known of it. */
export function TaskFacts({ task }: { readonly task: Task }) {
  const { assignee, dueDate, description, isDone } = task;
  const isOverdue = dueDate !== null && !isDone && dueDate < localDay(new Date());
  if (assignee === null && dueDate === null && description === '') return null;
  return (
    <>
      {description !== '' && <Text className={classes.quiet}>{description}</Text>}
      <Group gap="sm" className={classes.quiet}>
        {assignee !== null && (
          <Group gap={4}>
            <IconUser size={14} aria-hidden />
            {assignee}
          </Group>
        )}
        {dueDate !== null && (
          <Group gap={4} {...(isOverdue ? { className: classes.overdue } : {})}>
            <IconCalendar size={14} aria-hidden />
            {(isOverdue ? text.notes.overdue : text.notes.due)(formatDay(`${dueDate}T00:00`))}
          </Group>
        )}
      </Group>
    </>
  );
}
