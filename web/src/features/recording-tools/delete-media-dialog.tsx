import { text } from '../../text/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useDestroyMedia } from './destroy-media.ts';
import type { ToolProps } from './tool-props.ts';

export function DeleteMediaDialog({ recordingId, onClose }: ToolProps) {
  const { mutate, isPending } = useDestroyMedia(recordingId);
  const words = text.tools.deletion;
  const confirm = () =>
    mutate(undefined, { onSuccess: () => notifyDone(words.mediaDone), onSettled: onClose });
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      title={words.mediaTitle}
      action={words.mediaAction}
      isPending={isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      {words.media}
    </ConfirmDialog>
  );
}
