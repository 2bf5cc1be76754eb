import { ActionIcon, Anchor, Group } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { text } from '../../text/text.ts';
import { isActive, isOver, isThere, type UploadItem } from './upload-item.ts';
import { useUploads } from './uploads-context.ts';

export function UploadRowActions({ item }: { readonly item: UploadItem }) {
  const uploads = useUploads();
  const { id, name, state, recordingId } = item;
  const { pause, resume, retry, cancel, dismiss } = text.uploads;
  const keepsNothing = isOver(item) || state === 'interrupted';
  return (
    <Group gap={2} wrap="nowrap">
      {isThere(item) && recordingId !== null && (
        <Anchor
          size="sm"
          px={6}
          renderRoot={(props) => (
            <Link to="/recordings/$recordingId" params={{ recordingId }} {...props} />
          )}
        >
          {text.uploads.open}
        </Anchor>
      )}
      {isActive(item) && (
        <IconAction icon={IconPlayerPause} label={pause(name)} onClick={() => uploads.pause(id)} />
      )}
      {state === 'paused' && (
        <IconAction icon={IconPlayerPlay} label={resume(name)} onClick={() => uploads.resume(id)} />
      )}
      {state === 'failed' && (
        <IconAction icon={IconRefresh} label={retry(name)} onClick={() => uploads.resume(id)} />
      )}
      <IconAction
        icon={IconX}
        label={keepsNothing ? dismiss(name) : cancel(name)}
        onClick={() => uploads.remove(id)}
      />
    </Group>
  );
}

interface IconActionProps {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly onClick: () => void;
}

function IconAction({ icon: Icon, label, onClick }: IconActionProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}
