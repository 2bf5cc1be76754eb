import { Group, Stack, Text, Title } from '@mantine/core';
import { formatDayAndTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { ElapsedClock } from './elapsed-clock.tsx';
import { LiveControls } from './live-controls.tsx';
import { LiveLevels } from './live-levels.tsx';
import { LiveWarnings } from './live-warnings.tsx';
import classes from './recorder.module.css';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';
import { SendProgress } from './send-progress.tsx';
import type { Take } from './take.ts';

interface LiveRecordingProps {
  readonly recorder: Recorder;
  readonly take: Take;
}

export function LiveRecording({ recorder, take }: LiveRecordingProps) {
  const state = useRecorderState();
  const isPaused = state.phase === 'paused';
  const { recording, paused, stopping, untitled } = text.recorder;
  const label = { paused, stopping }[state.phase as 'paused' | 'stopping'] ?? recording;
  return (
    <section className={classes.card} aria-labelledby="take-title">
      <Stack gap="lg">
        <div>
          <Title order={2} size="h3" id="take-title">
            {take.title || untitled(formatDayAndTime(take.startedAt))}
          </Title>
          {take.people.length > 0 && <Text c="var(--quiet)">{take.people.join(', ')}</Text>}
        </div>
        <div>
          <Group gap="xs" role="status">
            <span className={classes.dot} data-paused={isPaused || undefined} aria-hidden />
            <Text size="sm" fw={600}>
              {label}
            </Text>
          </Group>
          <ElapsedClock recorder={recorder} className={classes.clock} />
        </div>
        <LiveLevels recorder={recorder} />
        <LiveControls recorder={recorder} />
        <LiveWarnings recorder={recorder} take={take} />
        <SendProgress take={take} halt={state.halts[take.id]} />
      </Stack>
    </section>
  );
}
