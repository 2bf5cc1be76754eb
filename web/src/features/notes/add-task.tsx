import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { TaskForm } from './task-form.tsx';
import type { Task } from './task-list.ts';
import { useUpdateTasks } from './update-tasks.ts';

interface AddTaskProps {
  readonly recordingId: string;
  readonly participants: readonly string[];
}

const blank: Task = {
  title: '',
  description: '',
  assignee: null,
  dueDate: null,
  isDone: false,
  isSuggestion: false,
};

export function AddTask({ recordingId, participants }: AddTaskProps) {
  // Counts the tasks added, so that each begins with an empty form.
  const [round, setRound] = useState<number | null>(null);
  const { mutate } = useUpdateTasks(recordingId);
  if (round === null) {
    return (
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setRound(0)}
      >
        {text.notes.addTask}
      </Button>
    );
  }
  return (
    <TaskForm
      key={round}
      task={blank}
      participants={participants}
      action={text.notes.add}
      onClose={() => setRound(null)}
      onSubmit={(task) => {
        mutate({ kind: 'add', task });
        setRound(round + 1);
      }}
    />
  );
}
