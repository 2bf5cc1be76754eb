import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import type { Recorder } from './recorder.ts';
import type { Take } from './take.ts';

interface DiscardButtonProps {
  readonly recorder: Recorder;
  readonly take: Take;
}

/** For what the server will never take; nothing else is offered to be thrown away. */
export function DiscardButton({ recorder, take }: DiscardButtonProps) {
  const restBytes = take.capturedBytes - take.acknowledgedBytes;
  return (
    <ConfirmButton
      label={text.recorder.discard}
      title={text.recorder.discardTitle}
      onConfirm={() => recorder.forget(take.id)}
    >
      {text.recorder.discardText(formatSize(restBytes))}
    </ConfirmButton>
  );
}
