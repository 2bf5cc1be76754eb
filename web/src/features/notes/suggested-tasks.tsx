import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { text } from '../../text/text.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { StaleMark } from './stale-mark.tsx';
import type { TaskWithEvidence } from './task-evidence.ts';
import { TaskFacts } from './task-facts.tsx';
import { useUpdateTasks } from './update-tasks.ts';
import { useRemoveTask } from './use-remove-task.tsx';

interface SuggestedTasksProps {
  readonly recordingId: string;
  readonly tasks: readonly TaskWithEvidence[];
  readonly onSeek: SeekTo;
}

/** What an extract takes for tasks, to be kept or dismissed by a person. */
export function SuggestedTasks({ recordingId, tasks, onSeek }: SuggestedTasksProps) {
  const words = text.notes;
  return (
    <Stack
      component="section"
      gap="sm"
      className={classes.suggestions}
      aria-label={words.suggestions}
    >
      <div>
        <Title order={2} className={classes.heading}>
          {words.suggestions}
        </Title>
        <Text className={classes.quiet}>{words.suggestionsMean}</Text>
      </div>
      <ul className={`${classes.lines} ${classes.apart}`}>
        {tasks.map((one, index) => (
          <Suggestion
            // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no ids, and titles repeat.
            key={`${one.task.title} ${index}`}
            recordingId={recordingId}
            suggestion={one}
            onSeek={onSeek}
          />
        ))}
      </ul>
    </Stack>
  );
}

interface SuggestionProps {
  readonly recordingId: string;
  readonly suggestion: TaskWithEvidence;
  readonly onSeek: SeekTo;
}

function Suggestion({ recordingId, suggestion: { task, found }, onSeek }: SuggestionProps) {
  const { mutate } = useUpdateTasks(recordingId);
  const remove = useRemoveTask(recordingId);
  const words = text.notes;
  const kept = { ...task, isSuggestion: false };
  return (
    <li>
      <MarkedText text={task.title}>
        <EvidenceMark evidence={found?.evidence ?? []} onSeek={onSeek} />
      </MarkedText>
      <TaskFacts task={task} />
      {found?.is_stale === true && <StaleMark label={words.lineIsStale} />}
      <Group gap="xs" mt={4}>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={words.keepTask(task.title)}
          onClick={() => mutate({ kind: 'replace', before: task, after: kept })}
        >
          {words.keep}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={words.dismissTask(task.title)}
          onClick={() => remove(task, words.dismissed)}
        >
          {words.dismiss}
        </Button>
      </Group>
    </li>
  );
}
