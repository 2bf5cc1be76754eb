import { ActionIcon, TextInput, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { text } from '../../text/text.ts';
import classes from './recording-header.module.css';
import { recordingName } from './recording-name.ts';
import type { Recording } from './recording-types.ts';
import { useUpdateRecording } from './update-recording.ts';

/** The title, which is changed where it stands. */
export function RecordingTitle({ recording }: { readonly recording: Recording }) {
  const update = useUpdateRecording(recording.id);
  const [draft, setDraft] = useState<string | null>(null);
  const title = recording.meeting_title ?? '';

  const save = () => {
    const wanted = draft?.trim() ?? title;
    setDraft(null);
    if (wanted !== title) update.mutate({ meeting_title: wanted === '' ? null : wanted });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') setDraft(null);
  };
  if (draft !== null) {
    return (
      <TextInput
        className={classes.titleField}
        size="md"
        aria-label={text.recording.renameTo}
        autoFocus
        maxLength={255}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={save}
      />
    );
  }
  return (
    <div className={classes.titleLine}>
      <Title order={1} className={classes.title} onDoubleClick={() => setDraft(title)}>
        {recordingName(recording)}
      </Title>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.recording.rename}
        onClick={() => setDraft(title)}
      >
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}
