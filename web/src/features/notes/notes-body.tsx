import { Stack, Text, Title } from '@mantine/core';
import type { components } from '@minutebook/client';
import type { ReactNode } from 'react';
import { text } from '../../text/text.ts';
import { NoteLines } from './note-lines.tsx';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { TimeButton } from './time-button.tsx';

interface NotesBodyProps {
  readonly notes: components['schemas']['Notes'];
  /** Whether a summary by somebody else stands above. */
  readonly isSecond: boolean;
  readonly onSeek: SeekTo;
}

/** Summary, chapters and decisions of the server's notes, every line with its evidence. */
export function NotesBody({ notes, isSecond, onSeek }: NotesBodyProps) {
  const words = text.notes;
  const isExtract = notes.kind === 'extract';
  const title = isSecond ? words.otherHighlights : isExtract ? words.highlights : words.summary;
  return (
    <>
      {notes.summary.length > 0 && (
        <Part title={title}>
          <NoteLines lines={notes.summary} onSeek={onSeek} />
        </Part>
      )}
      {notes.decisions.length > 0 && (
        <Part title={words.decisions} remark={isExtract ? words.decisionsOfExtract : null}>
          <NoteLines lines={notes.decisions} onSeek={onSeek} />
        </Part>
      )}
      {notes.chapters.length > 0 && (
        <Part title={words.chapters}>
          <Chapters chapters={notes.chapters} onSeek={onSeek} />
        </Part>
      )}
      {notes.dropped_lines > 0 && (
        <Text className={classes.quiet}>{words.droppedLines(notes.dropped_lines)}</Text>
      )}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly remark?: string | null;
  readonly children: ReactNode;
}

function Part({ title, remark = null, children }: PartProps) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} className={classes.heading}>
        {title}
      </Title>
      {remark !== null && <Text className={classes.quiet}>{remark}</Text>}
      {children}
    </Stack>
  );
}

interface ChaptersProps {
  readonly chapters: NotesBodyProps['notes']['chapters'];
  readonly onSeek: SeekTo;
}

function Chapters({ chapters, onSeek }: ChaptersProps) {
  return (
    <Stack gap="md">
      {chapters.map(({ title, start, lines }) => (
        <Stack key={`${start} ${title}`} gap="xs">
          <Title order={3} fz="md" fw={600}>
            {start !== null && (
              <>
                <TimeButton milliseconds={start} onSeek={onSeek} />{' '}
              </>
            )}
            {title}
          </Title>
          {lines.length > 0 && <NoteLines lines={lines} onSeek={onSeek} />}
        </Stack>
      ))}
    </Stack>
  );
}
