import { List, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useDeleteRecordings } from '../recordings/delete-recordings.ts';

export interface Doomed {
  readonly id: string;
  readonly title: string;
}

interface DeletionDialogProps {
  /** Nobody is asked where there is nothing. */
  readonly recordings: readonly Doomed[];
  readonly onClose: () => void;
  readonly onDeleted: (ids: readonly string[]) => void;
}

const namedRecordings = 5;

/** Asks before recordings go for good, and shows how far it is with many. */
export function DeletionDialog({ recordings, onClose, onDeleted }: DeletionDialogProps) {
  const words = text.library.deletion;
  const [done, setDone] = useState(0);
  const deletion = useDeleteRecordings();
  const ids = recordings.map(({ id }) => id);
  const close = () => {
    setDone(0);
    onClose();
  };
  const run = () =>
    deletion.mutate(
      { ids, onProgress: setDone },
      {
        onSuccess() {
          notifyDone(words.done(ids.length));
          onDeleted(ids);
        },
        onSettled: close,
      },
    );
  return (
    <ConfirmDialog
      isOpen={recordings.length > 0}
      isDangerous
      isPending={deletion.isPending}
      title={words.title(ids.length)}
      action={words.delete}
      onConfirm={run}
      onClose={close}
    >
      <Stack>
        <List size="sm">
          {recordings.slice(0, namedRecordings).map(({ id, title }) => (
            <List.Item key={id}>{title}</List.Item>
          ))}
          {ids.length > namedRecordings && (
            <List.Item>{words.more(ids.length - namedRecordings)}</List.Item>
          )}
        </List>
        <Text size="sm">{words.text}</Text>
        {deletion.isPending && ids.length > 1 && <DeletionProgress done={done} all={ids.length} />}
      </Stack>
    </ConfirmDialog>
  );
}

function DeletionProgress({ done, all }: { readonly done: number; readonly all: number }) {
  const label = text.library.deletion.progress(done, all);
  return (
    <Stack gap={4}>
      <Progress value={(done / all) * 100} aria-label={label} />
      <Text size="sm" c="var(--quiet)">
        {label}
      </Text>
    </Stack>
  );
}
