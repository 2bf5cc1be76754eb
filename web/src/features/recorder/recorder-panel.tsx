import { Alert, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { LoadingState } from '../../ui/states.tsx';
import { KeptTakes } from './kept-takes.tsx';
import { LiveRecording } from './live-recording.tsx';
import { RecordForm } from './record-form.tsx';
import classes from './recorder.module.css';
import { useRecorder, useRecorderState } from './recorder-context.ts';
import { isCapturing } from './recorder-state.ts';
import { SentTake } from './sent-take.tsx';
import type { TakePlan } from './take.ts';

const emptyPlan: TakePlan = { title: '', people: [], platform: 'desktop_audio' };

/** The recorder, whatever it is doing. */
export function RecorderPanel() {
  const recorder = useRecorder();
  const state = useRecorderState();
  const [plan, setPlan] = useState<TakePlan>(emptyPlan);
  if (!window.isSecureContext) {
    return <Alert color="orange">{text.recorder.problems.insecure}</Alert>;
  }
  if (recorder === null) return <LoadingState label={text.recorder.preparing} />;
  const current = state.takes.find(({ id }) => id === state.currentId);
  const isLive = isCapturing(state) || state.phase === 'stopping';
  const kept = state.takes.filter(({ id }) => id !== state.currentId);

  return (
    <Stack gap="lg" className={classes.panel}>
      <div>
        <Title size="h2">{text.recorder.title}</Title>
        <Text c="var(--quiet)">{text.recorder.intro}</Text>
      </div>
      {isLive && current !== undefined && <LiveRecording recorder={recorder} take={current} />}
      {!isLive && current !== undefined && <SentTake recorder={recorder} take={current} />}
      {!isLive && <KeptTakes recorder={recorder} takes={kept} onGoOn={setPlan} />}
      {!isLive && (current === undefined || !current.isComplete) && (
        <RecordForm key={JSON.stringify(plan)} recorder={recorder} initialPlan={plan} />
      )}
    </Stack>
  );
}
