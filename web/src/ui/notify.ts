import { notifications } from '@mantine/notifications';
import { text } from '../text/text.ts';
import { explain } from './states.tsx';

const closeButtonProps = { 'aria-label': text.ui.close };

export function notifyDone(message: string): void {
  notifications.show({ message, closeButtonProps, color: 'teal', autoClose: 4000 });
}

export function notifyFailure(error: unknown): void {
  notifications.show({
    title: text.ui.failed,
    message: explain(error),
    closeButtonProps,
    color: 'red',
    autoClose: 10_000,
  });
}
