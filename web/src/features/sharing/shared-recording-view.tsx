import { Container, Paper, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useRef } from 'react';
import { formatDay, formatDayAndTime, formatLength } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { SharedLines } from './shared-lines.tsx';
import { SharedPlayer } from './shared-player.tsx';
import type { SharedRecording } from './shared-recording-query.ts';
import { SharedTasks } from './shared-tasks.tsx';

const Markdown = lazy(() => import('react-markdown'));
const words = text.sharing;

export function SharedRecordingView({ recording }: { readonly recording: SharedRecording }) {
  const player = useRef<HTMLMediaElement>(null);
  const hear = (milliseconds: number) => {
    if (player.current === null) return;
    player.current.currentTime = milliseconds / 1000;
    void player.current.play();
  };
  const { title, summary, tasks, media, segments, expires_at: expiresAt } = recording;
  return (
    <Container component="main" size="md" py="xl">
      <Stack gap="lg">
        <header>
          <Title order={1} size="h2">
            {title ?? text.recording.meetingOf(formatDay(recording.started_at))}
          </Title>
          <Text c="var(--quiet)">{factsOf(recording)}</Text>
        </header>
        {media !== null && <SharedPlayer ref={player} media={media} />}
        {summary !== null && (
          <Paper component="section" withBorder radius="lg" p="lg">
            <Title order={2} size="h4">
              {words.summary}
            </Title>
            <Suspense fallback={<Text>{summary}</Text>}>
              <Markdown>{summary}</Markdown>
            </Suspense>
          </Paper>
        )}
        {tasks.length > 0 && <SharedTasks tasks={tasks} />}
        <section>
          <Title order={2} size="h4" mb="sm">
            {words.transcript}
          </Title>
          <SharedLines lines={segments} onHear={media === null ? null : hear} />
        </section>
        <Text size="sm" c="var(--quiet)">
          {expiresAt !== null && `${words.until(formatDay(expiresAt))} `}
          {words.made}
        </Text>
      </Stack>
    </Container>
  );
}

function factsOf(recording: SharedRecording): string {
  const { started_at: startedAt, duration_seconds: seconds, participants } = recording;
  const length = seconds === null ? [] : [formatLength(seconds)];
  return [formatDayAndTime(startedAt), ...length, ...participants].join(' · ');
}
