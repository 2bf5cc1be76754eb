import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { Recorder } from './recorder.ts';
import type { Take } from './take.ts';

interface DiscardButtonProps {
  readonly recorder: Recorder;
  readonly take: Take;
}

/** For what the server will never take; nothing else is offered to be thrown away. */
export function DiscardButton({ recorder, take }: DiscardButtonProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const restBytes = take.capturedBytes - take.acknowledgedBytes;
  return (
    <>
      <Button size="xs" variant="subtle" color="red" onClick={open}>
        {text.recorder.discard}
      </Button>
      <Modal opened={isOpen} onClose={close} title={text.recorder.discardTitle} centered>
        <Text>{text.recorder.discardText(formatSize(restBytes))}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {text.ui.cancel}
          </Button>
          <Button color="red" onClick={() => void recorder.forget(take.id)}>
            {text.recorder.discard}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
