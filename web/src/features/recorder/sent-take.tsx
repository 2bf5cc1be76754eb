import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { formatPercent } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { OpenButton } from './open-button.tsx';
import classes from './recorder.module.css';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';
import { SendProgress } from './send-progress.tsx';
import { sentShareOf, type Take } from './take.ts';

interface SentTakeProps {
  readonly recorder: Recorder;
  readonly take: Take;
}

/** A take that was stopped, while the rest of it is sent and after. */
export function SentTake({ recorder, take }: SentTakeProps) {
  const { halts } = useRecorderState();
  const share = formatPercent(sentShareOf(take));
  return (
    <section className={classes.card} aria-labelledby="sent-title">
      <Stack gap="md">
        <Group gap="xs" role="status">
          {take.isComplete && <IconCircleCheck aria-hidden />}
          <Title order={2} size="h3" id="sent-title">
            {take.isComplete ? text.recorder.done : `${text.recorder.sendingRest} ${share}`}
          </Title>
        </Group>
        <Text c="var(--quiet)">
          {take.isComplete ? text.recorder.doneHint : text.recorder.sendingRestHint}
        </Text>
        {!take.isComplete && <SendProgress take={take} halt={halts[take.id]} />}
        <Group>
          {take.upload !== null && <OpenButton recordingId={take.upload.recordingId} />}
          {take.isComplete && (
            <Button variant="default" onClick={() => void recorder.forget(take.id)}>
              {text.recorder.again}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  );
}
