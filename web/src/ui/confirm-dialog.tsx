import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../text/text.ts';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button says that does it. */
  readonly action: string;
  readonly isDangerous?: boolean;
  /** What has begun is waited for. */
  readonly isPending?: boolean;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen, before it does. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, isDangerous = false, isPending = false } = props;
  return (
    <Dialog
      opened={props.isOpen}
      onClose={isPending ? () => {} : props.onClose}
      withCloseButton={!isPending}
      title={title}
      centered
    >
      <Stack>
        <Text size="sm" component="div">
          {children}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose} disabled={isPending} data-autofocus>
            {text.ui.cancel}
          </Button>
          <Button
            loading={isPending}
            onClick={props.onConfirm}
            {...(isDangerous && { color: 'red' })}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
