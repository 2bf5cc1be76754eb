import { Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import type { Recording } from '../recordings/recording-types.ts';
import { LazyMarkdown } from './lazy-markdown.tsx';
import classes from './notes.module.css';
import { NotesConflict } from './notes-conflict.tsx';
import { SaveState } from './save-state.tsx';
import type { SeekTo } from './seek-to.ts';
import { useNotesKeeper } from './use-notes-keeper.ts';

interface NotesEditorProps {
  readonly recording: Recording;
  readonly onSeek: SeekTo;
}

/** As many characters as surely fit in what the server takes. */
const longest = 1_000_000;

export function NotesEditor({ recording, onSeek }: NotesEditorProps) {
  const { draft, keeper } = useNotesKeeper(recording);
  const isOver = recording.status !== 'recording' && recording.status !== 'uploading';
  const [mode, setMode] = useState(isOver && draft.text !== '' ? 'preview' : 'write');
  const words = text.notes;
  const modes = [
    { value: 'write', label: words.write },
    { value: 'preview', label: words.preview },
  ];
  return (
    <Stack gap="sm">
      {draft.phase.kind === 'conflict' && (
        <NotesConflict draft={draft} theirs={draft.phase.theirs} onChoose={keeper.choose} />
      )}
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={words.mode}
          value={mode}
          onChange={setMode}
          data={modes}
        />
        <SaveState draft={draft} onRetry={() => void keeper.flush()} />
      </Group>
      {mode === 'write' ? (
        <Textarea
          className={classes.editor}
          aria-label={words.editor}
          placeholder={words.editorPlaceholder}
          autosize
          minRows={8}
          maxRows={40}
          maxLength={longest}
          value={draft.text}
          onChange={({ currentTarget }) => keeper.type(currentTarget.value)}
          onBlur={() => void keeper.flush()}
        />
      ) : draft.text.trim() === '' ? (
        <Text className={classes.quiet}>{words.nothingWritten}</Text>
      ) : (
        <LazyMarkdown onSeek={onSeek}>{draft.text}</LazyMarkdown>
      )}
    </Stack>
  );
}
