import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useCreateProcessing } from '../recordings/create-processing.ts';
import type { ProcessingStep } from '../recordings/recording-types.ts';

interface NotesMissingProps {
  readonly recordingId: string;
  readonly steps: readonly ProcessingStep[];
}

/** Why there are no notes, and what can be done. */
export function NotesMissing({ recordingId, steps }: NotesMissingProps) {
  const start = useCreateProcessing(recordingId);
  const step = steps.find((one) => one.step === 'notes');
  const busy = steps.find(({ state }) => isUnderWay(state));
  if (busy !== undefined) return <NotesUnderWay step={busy} />;
  const make = (
    <Button
      variant="light"
      loading={start.isPending}
      onClick={() => start.mutate({ from: 'notes' })}
    >
      {text.notes.make}
    </Button>
  );
  if (step?.state === 'failed') {
    return (
      <Alert color="red" title={text.notes.failed}>
        <Stack align="flex-start" gap="sm">
          <Text size="sm">{step.reason}</Text>
          {make}
        </Stack>
      </Alert>
    );
  }
  const title = step?.state === 'skipped' ? text.notes.skipped : text.notes.noneYet;
  const hasTranscript = steps.some((one) => one.step === 'transcript' && one.state === 'done');
  return (
    <EmptyState icon={<IconNotes />} title={title} action={hasTranscript ? make : null}>
      {step?.reason ?? text.notes.noneYetMeans}
    </EmptyState>
  );
}

export function isUnderWay(state: ProcessingStep['state']): boolean {
  return state === 'waiting' || state === 'queued' || state === 'running';
}

/** A step before the notes, or they themselves, are being worked on or wait. */
export function NotesUnderWay({ step }: { readonly step: ProcessingStep }) {
  const words = text.notes;
  const message = step.step !== 'notes' ? words.stepBefore : words.beingMade;
  return (
    <Stack gap={4} role="status">
      <Group gap="xs" wrap="nowrap">
        {step.state !== 'waiting' && <Loader size="xs" aria-hidden />}
        <Text size="sm">{step.state === 'queued' ? words.queued : message}</Text>
      </Group>
      {step.reason !== null && (
        <Text size="sm" c="var(--quiet)">
          {step.reason}
        </Text>
      )}
    </Stack>
  );
}
