import { Badge, Button, Group, Progress, Text } from '@mantine/core';
import { text } from '../../text/text.ts';
import { useCreateProcessing } from '../recordings/create-processing.ts';
import type { ProcessingStep } from '../recordings/recording-types.ts';
import { isUnderWay } from '../recordings/steps-under-way.ts';
import classes from './tools.module.css';

interface ProcessingStepRowProps {
  readonly recordingId: string;
  readonly step: ProcessingStep;
}

const colors = {
  waiting: 'yellow',
  queued: 'gray',
  running: 'cyan',
  done: 'teal',
  skipped: 'gray',
  failed: 'red',
  cancelled: 'gray',
} as const;

/** Where a step stands, and why; the server says in its reason what to do. */
export function ProcessingStepRow({ recordingId, step }: ProcessingStepRowProps) {
  const { mutate, isPending } = useCreateProcessing(recordingId);
  const words = text.tools.details;
  const name = words.steps[step.step];
  return (
    <div className={classes.step}>
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <Text fw={600}>{name}</Text>
          <Badge variant="light" tt="none" color={colors[step.state]} className={classes.state}>
            {words.states[step.state]}
          </Badge>
          {step.attempts > 1 && (
            <Text className={classes.quiet}>{words.attempt(step.attempts)}</Text>
          )}
        </Group>
        {!isUnderWay(step) && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={isPending}
            aria-label={words.runAgainLabel(name)}
            onClick={() => mutate({ from: step.step })}
          >
            {words.runAgain}
          </Button>
        )}
      </Group>
      {step.state === 'running' && step.percent !== null && (
        <Progress value={step.percent} mt={6} aria-label={words.percent(name)} />
      )}
      {step.reason !== null && (
        <Text size="sm" mt={4}>
          {step.reason}
        </Text>
      )}
    </div>
  );
}
