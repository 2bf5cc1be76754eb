import { Badge, Tabs } from '@mantine/core';
import { IconChecklist, IconNotes, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { MyNotes } from './my-notes.tsx';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { SummarySection } from './summary-section.tsx';
import { TasksSection } from './tasks-section.tsx';
import { tasksQuery } from './update-tasks.ts';

interface NotesPanelProps {
  readonly recordingId: string;
  /** Plays the recording from there, in milliseconds. */
  readonly onSeek: SeekTo;
}

/** What a meeting came to: summary, tasks, and what the person writes. */
export function NotesPanel({ recordingId, onSeek }: NotesPanelProps) {
  const { data: tasks = [] } = useQuery(tasksQuery(recordingId));
  const open = tasks.filter((task) => !task.is_completed && !task.is_suggestion).length;
  const words = text.notes;
  return (
    <Tabs
      defaultValue="summary"
      keepMounted={false}
      className={classes.panel}
      classNames={{ tab: classes.tab, tabLabel: classes.tabLabel }}
    >
      <Tabs.List aria-label={words.panel} grow>
        <Tabs.Tab value="summary" leftSection={<IconNotes size={16} aria-hidden />}>
          {words.summary}
        </Tabs.Tab>
        <Tabs.Tab
          value="tasks"
          leftSection={<IconChecklist size={16} aria-hidden />}
          rightSection={
            open > 0 && (
              <Badge size="sm" variant="light" circle aria-label={words.openTasks(open)}>
                {open}
              </Badge>
            )
          }
        >
          {words.tasks}
        </Tabs.Tab>
        <Tabs.Tab value="mine" leftSection={<IconPencil size={16} aria-hidden />}>
          {words.mine}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="summary" className={classes.pane}>
        <SummarySection recordingId={recordingId} onSeek={onSeek} />
      </Tabs.Panel>
      <Tabs.Panel value="tasks" className={classes.pane}>
        <TasksSection recordingId={recordingId} onSeek={onSeek} />
      </Tabs.Panel>
      <Tabs.Panel value="mine" className={classes.pane}>
        <MyNotes recordingId={recordingId} onSeek={onSeek} />
      </Tabs.Panel>
    </Tabs>
  );
}
