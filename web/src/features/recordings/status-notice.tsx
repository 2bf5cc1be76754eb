import { Alert, Button, Code, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react';
import { formatPercent } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { useCreateProcessing } from './create-processing.ts';
import type { ProcessingStep, Recording } from './recording-types.ts';
import classes from './status-notice.module.css';
import { stepToTell } from './steps-under-way.ts';

interface StatusNoticeProps {
  readonly recording: Recording;
  readonly steps: readonly ProcessingStep[];
}

/** What the server is doing with the recording, what it waits for, and what went wrong. */
export function StatusNotice({ recording, steps }: StatusNoticeProps) {
  const step = stepToTell(steps);
  const hasFailed = recording.status === 'error' || recording.error_message !== null;
  if (step === null || (step.state !== 'failed' && hasFailed)) {
    if (!hasFailed || recording.error_message === null) return null;
    return (
      <Alert
        color={recording.status === 'error' ? 'red' : 'yellow'}
        variant="light"
        classNames={{ label: classes.title }}
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={text.recording.failedTitle}
      >
        {recording.error_message}
      </Alert>
    );
  }
  if (step.state === 'failed') return <FailedStep recordingId={recording.id} step={step} />;
  if (step.state === 'waiting') return <WaitingStep step={step} />;
  return <RunningStep step={step} />;
}

function FailedStep({ recordingId, step }: { recordingId: string; step: ProcessingStep }) {
  const start = useCreateProcessing(recordingId);
  return (
    <Alert
      color="red"
      variant="light"
      classNames={{ label: classes.title }}
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={text.recording.stepFailed[step.step]}
    >
      <Stack gap="xs" align="flex-start">
        <Reason words={step.reason} />
        <Button
          size="compact-sm"
          variant="default"
          loading={start.isPending}
          onClick={() => start.mutate({ from: step.step })}
        >
          {text.recording.doItAgain}
        </Button>
      </Stack>
    </Alert>
  );
}

function WaitingStep({ step }: { readonly step: ProcessingStep }) {
  return (
    <Alert
      color="yellow"
      variant="light"
      classNames={{ label: classes.title }}
      role="status"
      icon={<IconClockPause aria-hidden />}
      title={text.recording.stepWaits[step.step]}
    >
      <Reason words={step.reason} />
    </Alert>
  );
}

function RunningStep({ step }: { readonly step: ProcessingStep }) {
  const label = text.recording.steps[step.step];
  const percent = step.state === 'running' ? step.percent : null;
  const progress = percent === null ? text.recording.queued : formatPercent(percent / 100);
  return (
    <div className={classes.running} role="status">
      <Text size="sm">
        {label} · {progress}
      </Text>
      <Progress
        aria-label={label}
        className={classes.progress}
        size="sm"
        value={percent ?? 100}
        animated={percent === null}
      />
    </div>
  );
}

/** The server's own words; commands stand in backquotes. */
function Reason({ words }: { readonly words: string | null }) {
  const parts = (words ?? '').split('`');
  return (
    <Text size="sm">
      {parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their order
        index % 2 === 1 ? <Code key={index}>{part}</Code> : part,
      )}
    </Text>
  );
}
