import { Autocomplete, Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { text } from '../../text/text.ts';
import type { Task } from './task-list.ts';

interface TaskFormProps {
  readonly task: Task;
  /** Offered as those who may do it. */
  readonly participants: readonly string[];
  readonly action: string;
  readonly onSubmit: (task: Task) => void;
  readonly onClose: () => void;
}

const longestTitle = 500;
const longestName = 255;

/** Title, person and day of a task; Enter saves, Escape leaves it as it was. */
export function TaskForm({ task, participants, action, onSubmit, onClose }: TaskFormProps) {
  const [title, setTitle] = useState(task.title);
  const [assignee, setAssignee] = useState(task.assignee ?? '');
  const [dueDate, setDueDate] = useState(task.dueDate ?? '');
  const words = text.notes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return;
    onSubmit({
      ...task,
      title: title.trim(),
      assignee: assignee.trim() || null,
      dueDate: dueDate || null,
    });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form onSubmit={submit} onKeyDown={leave}>
      <Stack gap="xs" py="xs">
        <TextInput
          label={words.taskTitle}
          value={title}
          maxLength={longestTitle}
          required
          ref={focusOnce}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Group grow gap="xs">
          <Autocomplete
            label={words.assignee}
            placeholder={words.assigneePlaceholder}
            value={assignee}
            maxLength={longestName}
            data={[...new Set(participants)]}
            onChange={setAssignee}
          />
          <TextInput
            type="date"
            label={words.dueDate}
            value={dueDate}
            onChange={({ currentTarget }) => setDueDate(currentTarget.value)}
          />
        </Group>
        <Group gap="xs">
          <Button size="xs" type="submit" disabled={title.trim() === ''}>
            {action}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {text.ui.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The form opens because somebody asked for it: typing goes there. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
