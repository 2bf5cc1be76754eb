import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface ConfirmButtonProps {
  readonly label: string;
  /** For screen readers, where the label alone does not say of what. */
  readonly description?: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly isPending?: boolean;
  /** Closes the question once it is settled; a failure is the caller's to tell. */
  readonly onConfirm: () => Promise<unknown>;
}

/** A button for what cannot be undone: asks first, in words. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, description, title, children, isPending = false, onConfirm } = props;
  const [isOpen, { open, close }] = useDisclosure(false);
  const confirm = () => onConfirm().then(close, close);
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        onClick={open}
        aria-label={description ?? label}
      >
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        action={label}
        isDangerous
        isPending={isPending}
        isOpen={isOpen}
        onConfirm={confirm}
        onClose={close}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
