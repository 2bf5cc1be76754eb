import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useCreateProcessing } from '../recordings/create-processing.ts';

/** Has the notes made anew, after saying what that replaces. */
export function RemakeNotes({ recordingId }: { readonly recordingId: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  const start = useCreateProcessing(recordingId);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconRefresh size={15} aria-hidden />}
        onClick={open}
      >
        {text.notes.remake}
      </Button>
      <ConfirmDialog
        title={text.notes.remakeTitle}
        action={text.notes.remake}
        isOpen={isOpen}
        isPending={start.isPending}
        onClose={close}
        onConfirm={() => start.mutate({ from: 'notes' }, { onSettled: close })}
      >
        {text.notes.remakeMeans}
      </ConfirmDialog>
    </>
  );
}
