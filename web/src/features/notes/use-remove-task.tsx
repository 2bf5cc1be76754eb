import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { closeButtonProps } from '../../ui/notify.ts';
import { placeOf, type Task } from './task-list.ts';
import { tasksQuery, useUpdateTasks } from './update-tasks.ts';

const undoForMs = 8000;

/** Removes a task at once, and offers to put it back where it was. */
export function useRemoveTask(recordingId: string) {
  const queryClient = useQueryClient();
  const { mutate } = useUpdateTasks(recordingId);
  return (task: Task, message: string) => {
    const index = placeOf(queryClient.getQueryData(tasksQuery(recordingId).queryKey) ?? [], task);
    mutate({ kind: 'remove', task });
    const id = notifications.show({
      autoClose: undoForMs,
      closeButtonProps,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {message}
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => {
              notifications.hide(id);
              mutate({ kind: 'add', task, ...(index === -1 ? {} : { index }) });
            }}
          >
            {text.notes.undo}
          </Button>
        </Group>
      ),
    });
  };
}
