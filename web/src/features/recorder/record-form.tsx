import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle, IconMicrophone } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { text } from '../../text/text.ts';
import type { CaptureChoice } from './capture.ts';
import { ConsentField } from './consent-field.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import classes from './recorder.module.css';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';
import { SourceFields } from './source-fields.tsx';
import type { TakePlan } from './take.ts';

interface RecordFormProps {
  readonly recorder: Recorder;
  readonly initialPlan: TakePlan;
}

const usualChoice: CaptureChoice = {
  source: 'microphone',
  microphoneId: null,
  keepsPicture: false,
};

/** What a person says before anything is captured. */
export function RecordForm({ recorder, initialPlan }: RecordFormProps) {
  const { phase, problem } = useRecorderState();
  const [plan, setPlan] = useState(initialPlan);
  const [choice, setChoice] = useState(usualChoice);
  const [agrees, setAgrees] = useState(false);
  const [isAsked, setIsAsked] = useState(false);

  function start(event: FormEvent): void {
    event.preventDefault();
    setIsAsked(true);
    if (agrees) void recorder.start({ ...plan, title: plan.title.trim() }, choice);
  }

  return (
    <form className={classes.card} onSubmit={start} noValidate>
      <Stack gap="lg">
        <SourceFields choice={choice} onChange={setChoice} />
        <MeetingFields plan={plan} onChange={setPlan} />
        <ConsentField checked={agrees} isMissing={isAsked && !agrees} onChange={setAgrees} />
        {problem !== null && (
          <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {text.recorder.problems[problem]}
          </Alert>
        )}
        <Button
          type="submit"
          size="md"
          leftSection={<IconMicrophone size={20} aria-hidden />}
          loading={phase === 'starting'}
          loaderProps={{ 'aria-label': text.recorder.starting }}
        >
          {text.recorder.start}
        </Button>
      </Stack>
    </form>
  );
}
