import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { notesQuery } from '../recordings/retrieve-notes.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { AddTask } from './add-task.tsx';
import { EvidenceMark } from './evidence-mark.tsx';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { SuggestedTasks } from './suggested-tasks.tsx';
import { joinEvidence, type TaskWithEvidence } from './task-evidence.ts';
import { readTask } from './task-list.ts';
import { TaskRow } from './task-row.tsx';
import { tasksQuery } from './update-tasks.ts';

interface TasksSectionProps {
  readonly recordingId: string;
  readonly onSeek: SeekTo;
}

export function TasksSection({ recordingId, onSeek }: TasksSectionProps) {
  const tasks = useQuery(tasksQuery(recordingId));
  const participants = useQuery(recordingQuery(recordingId)).data?.participants ?? [];
  // Evidence is an extra: tasks are shown without it, too.
  const found = useQuery(notesQuery(recordingId)).data?.tasks ?? [];
  if (tasks.data === undefined) return <QueryState query={tasks} height={120} />;
  const joined = joinEvidence(tasks.data.map(readTask), found);
  const suggested = joined.filter((_, index) => tasks.data[index]?.is_suggestion);
  const others = joined.filter((_, index) => !tasks.data[index]?.is_suggestion);
  const open = others.filter(({ task }) => !task.isDone);
  const done = others.filter(({ task }) => task.isDone);
  const rows = (some: readonly TaskWithEvidence[]) =>
    some.map(({ task, found: note }, index) => (
      <TaskRow
        // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no ids, and titles repeat.
        key={`${task.title} ${index}`}
        recordingId={recordingId}
        task={task}
        participants={participants}
        evidence={<EvidenceMark evidence={note?.evidence ?? []} onSeek={onSeek} />}
      />
    ));
  return (
    <Stack gap="md">
      {joined.length === 0 && (
        <div>
          <Text fw={600}>{text.notes.noTasks}</Text>
          <Text className={classes.quiet}>{text.notes.noTasksMeans}</Text>
        </div>
      )}
      {open.length > 0 && <ul className={classes.lines}>{rows(open)}</ul>}
      <AddTask recordingId={recordingId} participants={participants} />
      {suggested.length > 0 && (
        <SuggestedTasks recordingId={recordingId} tasks={suggested} onSeek={onSeek} />
      )}
      {done.length > 0 && (
        <Stack component="section" gap="xs" aria-label={text.notes.doneTasks(done.length)}>
          <Title order={2} className={classes.heading}>
            {text.notes.doneTasks(done.length)}
          </Title>
          <ul className={classes.lines}>{rows(done)}</ul>
        </Stack>
      )}
    </Stack>
  );
}
