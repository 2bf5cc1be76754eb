import { Modal, type ModalProps, Text } from '@mantine/core';
import { text } from '../text/text.ts';

interface DialogProps extends Omit<ModalProps, 'opened' | 'title'> {
  /** Left out by those that are only there while they are open. */
  readonly opened?: boolean;
  readonly title: string;
}

/** A window over the page, with a name and a button that closes it. */
export function Dialog({ title, opened = true, ...others }: DialogProps) {
  return (
    <Modal
      opened={opened}
      title={<Text fw={650}>{title}</Text>}
      // Else its header is announced as if it were the page's.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': text.ui.close }}
      {...others}
    />
  );
}
