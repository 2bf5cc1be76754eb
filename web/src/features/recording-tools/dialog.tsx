import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../text/text.ts';

interface DialogProps {
  readonly title: string;
  readonly size?: 'md' | 'lg' | 'xl';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame that the tools of a recording have in common. */
export function Dialog({ title, size = 'md', onClose, children }: DialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={<Text fw={650}>{title}</Text>}
      // A dialog's header is not the page's.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': text.ui.close }}
    >
      {children}
    </Modal>
  );
}
