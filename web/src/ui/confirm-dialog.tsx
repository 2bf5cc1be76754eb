import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../text/text.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button says that does it. */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen, before it does. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, isDangerous, isPending, isOpen, onConfirm, onClose } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<Text fw={650}>{title}</Text>}
      // A dialog's header is not the page's.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': text.ui.close }}
    >
      <Stack>
        <Text size="sm" component="div">
          {children}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {text.ui.cancel}
          </Button>
          <Button
            loading={isPending ?? false}
            onClick={onConfirm}
            {...(isDangerous === true ? { color: 'red' } : {})}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
