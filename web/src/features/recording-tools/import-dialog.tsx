import { Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ErrorState } from '../../ui/states.tsx';
import { useImportTranscript } from './import-transcript.ts';
import type { ToolProps } from './tool-props.ts';

const accepted = '.vtt,.srt,.json,.md,.txt,.stm';

export function ImportDialog({ recordingId, onClose }: ToolProps) {
  const [file, setFile] = useState<File | null>(null);
  const importTranscript = useImportTranscript(recordingId);
  const words = text.tools.import;
  const start = () => {
    if (file === null) return;
    importTranscript.mutate(file, {
      onSuccess({ segments, format }) {
        notifyDone(words.done(segments, format));
        onClose();
      },
    });
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Stack>
        <Text size="sm">{words.means}</Text>
        <FileInput
          label={words.file}
          placeholder={words.choose}
          accept={accepted}
          value={file}
          onChange={setFile}
          data-autofocus
        />
        {importTranscript.isError && <ErrorState error={importTranscript.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.ui.cancel}
          </Button>
          <Button disabled={file === null} loading={importTranscript.isPending} onClick={start}>
            {words.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
