import { Divider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { NewShareForm } from './new-share-form.tsx';
import { NewShareLink } from './new-share-link.tsx';
import { ShareList } from './share-list.tsx';
import type { ToolProps } from './tool-props.ts';

export function ShareDialog({ recordingId, onClose }: ToolProps) {
  const [url, setUrl] = useState<string | null>(null);
  const words = text.tools.shares;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Stack>
        <Text size="sm">{words.means}</Text>
        {url === null ? (
          <NewShareForm recordingId={recordingId} onCreated={setUrl} />
        ) : (
          <NewShareLink url={url} />
        )}
        <Divider />
        <ShareList recordingId={recordingId} />
      </Stack>
    </Dialog>
  );
}
