import { ActionIcon, Checkbox, UnstyledButton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { text } from '../../text/text.ts';
import classes from './notes.module.css';
import { TaskFacts } from './task-facts.tsx';
import { TaskForm } from './task-form.tsx';
import type { Task } from './task-list.ts';
import { useUpdateTasks } from './update-tasks.ts';
import { useRemoveTask } from './use-remove-task.tsx';

interface TaskRowProps {
  readonly recordingId: string;
  readonly task: Task;
  readonly participants: readonly string[];
  readonly evidence: ReactNode;
}

/** A task that people have: ticked, edited and removed here. */
export function TaskRow({ recordingId, task, participants, evidence }: TaskRowProps) {
  const [isEditing, setEditing] = useState(false);
  const { mutate } = useUpdateTasks(recordingId);
  const remove = useRemoveTask(recordingId);
  const change = (after: Task) => mutate({ kind: 'replace', before: task, after });
  const { isDone } = task;
  if (isEditing) {
    return (
      <li>
        <TaskForm
          task={task}
          participants={participants}
          action={text.ui.save}
          onClose={() => setEditing(false)}
          onSubmit={(after) => {
            setEditing(false);
            change(after);
          }}
        />
      </li>
    );
  }
  const toggled = { ...task, isDone: !isDone };
  return (
    <li className={`${classes.task} ${isDone ? classes.isDone : ''}`}>
      <Checkbox
        size="sm"
        mt={2}
        checked={isDone}
        aria-label={text.notes.tick(task.title)}
        onChange={() => change(toggled)}
      />
      <div className={classes.taskText}>
        <UnstyledButton className={classes.taskTitle} onClick={() => setEditing(true)}>
          {task.title}
        </UnstyledButton>
        {evidence}
        <TaskFacts task={task} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.notes.edit(task.title)}
        onClick={() => setEditing(true)}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.notes.remove(task.title)}
        onClick={() => remove(task, text.notes.removed)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}
