import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { text } from '../../text/text.ts';

interface OpenButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  readonly recordingId: string;
}

export function OpenButton({ recordingId, ...look }: OpenButtonProps) {
  return (
    <Button
      {...look}
      renderRoot={(props) => (
        <Link to="/recordings/$recordingId" params={{ recordingId }} {...props} />
      )}
    >
      {text.recorder.open}
    </Button>
  );
}
