import { Button, Group, Stack, Text } from '@mantine/core';
import { formatClock, formatDayAndTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { DiscardButton } from './discard-button.tsx';
import { OpenButton } from './open-button.tsx';
import classes from './recorder.module.css';
import type { Recorder } from './recorder.ts';
import type { SendHalt } from './send-failure.ts';
import { SendProgress } from './send-progress.tsx';
import type { Take, TakePlan } from './take.ts';

interface KeptTakeProps {
  readonly recorder: Recorder;
  readonly take: Take;
  readonly halt: SendHalt | undefined;
  readonly onGoOn: (plan: TakePlan) => void;
}

export function KeptTake({ recorder, take, halt, onGoOn }: KeptTakeProps) {
  const name = take.title || text.recorder.untitled(formatDayAndTime(take.startedAt));
  return (
    <article className={classes.take}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="var(--quiet)">
            {formatClock(take.capturedMs)}
          </Text>
        </Group>
        <Story take={take} />
        {take.isComplete ? (
          <Text size="sm">{text.recorder.done}.</Text>
        ) : (
          <SendProgress take={take} halt={halt} />
        )}
        {take.ending !== null && <Choices recorder={recorder} take={take} onGoOn={onGoOn} />}
      </Stack>
    </article>
  );
}

function Story({ take: { ending } }: { readonly take: Take }) {
  if (ending === null) return <Text size="sm">{text.recorder.elsewhere}</Text>;
  if (ending.reason === 'stopped') return null;
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
  return (
    <Text size="sm">
      {text.recorder.interrupted(time.format(new Date(ending.at)))} {text.recorder.interruptedWhy}
    </Text>
  );
}

function Choices({ recorder, take, onGoOn }: Omit<KeptTakeProps, 'halt'>) {
  const { title, people, platform, upload, ending, isComplete, refusal } = take;
  const mayGoOn = ending?.reason === 'interrupted';
  return (
    <Group gap="sm">
      {mayGoOn && (
        <Button
          size="xs"
          onClick={() => onGoOn({ title: text.recorder.goOnTitle(title), people, platform })}
        >
          {text.recorder.goOn}
        </Button>
      )}
      {upload !== null && (
        <OpenButton recordingId={upload.recordingId} size="xs" variant="default" />
      )}
      {isComplete && (
        <Button size="xs" variant="subtle" onClick={() => void recorder.forget(take.id)}>
          {text.recorder.dismiss}
        </Button>
      )}
      {refusal !== null && <DiscardButton recorder={recorder} take={take} />}
    </Group>
  );
}
