import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { text } from '../../text/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { recordingName } from '../recordings/recording-name.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { useDestroyRecording } from './destroy-recording.ts';
import type { ToolProps } from './tool-props.ts';

export function DeleteRecordingDialog({ recordingId, onClose }: ToolProps) {
  const { data: recording } = useQuery(recordingQuery(recordingId));
  const navigate = useNavigate();
  const { mutate, isPending } = useDestroyRecording(recordingId);
  const words = text.tools.deletion;
  const confirm = () =>
    mutate(undefined, {
      async onSuccess() {
        notifyDone(words.allDone);
        await navigate({ to: '/' });
      },
      onError: onClose,
    });
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={words.allTitle}
      action={words.allAction}
      isPending={isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {recording !== undefined && words.all(recordingName(recording))}
    </ConfirmDialog>
  );
}
