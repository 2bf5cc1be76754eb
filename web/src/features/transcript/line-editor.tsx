import { Autocomplete, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { text } from '../../text/text.ts';
import { EditFailure, LineConflict } from './edit-trouble.tsx';
import classes from './line-editor.module.css';
import { endOf, type TimedLine } from './lines-in-order.ts';
import { useTranscriptTools } from './transcript-context.ts';
import { useUpdateSegment } from './update-segment.ts';

interface LineEditorProps {
  readonly timed: TimedLine;
  readonly onClose: () => void;
}

/** Corrects what a line says and who says it, while one hears it. */
export function LineEditor({ timed, onClose }: LineEditorProps) {
  const { line } = timed;
  const { recordingId, names, playback } = useTranscriptTools();
  const update = useUpdateSegment(recordingId);
  // What the person saw when they began; if the line says something else now, they are asked.
  const [before, setBefore] = useState(line);
  const [words, setWords] = useState(line.text);
  const [speaker, setSpeaker] = useState(line.speaker ?? '');
  const isSaving = update.isPending || update.isSuccess;
  const hasChanged = !isSaving && (line.text !== before.text || line.speaker !== before.speaker);

  const write = () => {
    const changes = { id: line.id, text: words.trim(), speaker: speaker.trim() || null };
    if (changes.text === '') return;
    if (changes.text === line.text && changes.speaker === line.speaker) onClose();
    else update.mutate(changes, { onSuccess: onClose });
  };
  const save = () => {
    if (!hasChanged) write();
  };
  const overwrite = () => {
    setBefore(line);
    write();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  const hear = () => {
    const { startMs } = timed;
    if (startMs !== null) playback.playStretch(startMs, endOf([timed], 0) ?? startMs + 5000);
  };
  const { editLine, hearLine, saveHint, speakerHint } = text.transcript;
  return (
    <fieldset
      className={classes.editor}
      data-line={line.id}
      aria-label={editLine}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm">
        <Textarea
          aria-label={text.transcript.words}
          autosize
          minRows={1}
          autoFocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Autocomplete
          size="xs"
          maw={280}
          label={text.transcript.speaker}
          placeholder={speakerHint}
          data={[...names]}
          openOnFocus={false}
          maxLength={255}
          value={speaker}
          onChange={setSpeaker}
        />
        {hasChanged && <LineConflict line={line} onMine={overwrite} onTheirs={onClose} />}
        {update.isError && <EditFailure error={update.error} />}
        <Group gap="xs">
          <Button size="compact-sm" onClick={save} loading={update.isPending} disabled={hasChanged}>
            {text.ui.save}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {text.ui.cancel}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlayerPlayFilled size={12} aria-hidden />}
            disabled={!playback.isPlayable() || timed.startMs === null}
            onClick={hear}
          >
            {hearLine}
          </Button>
          <Text size="xs" c="var(--quiet)" visibleFrom="sm">
            {saveHint}
          </Text>
        </Group>
      </Stack>
    </fieldset>
  );
}
