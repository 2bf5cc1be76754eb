import { Title } from '@mantine/core';
import { text } from '../../text/text.ts';
import { KeptTake } from './kept-take.tsx';
import classes from './recorder.module.css';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';
import type { Take, TakePlan } from './take.ts';

interface KeptTakesProps {
  readonly recorder: Recorder;
  readonly takes: readonly Take[];
  readonly onGoOn: (plan: TakePlan) => void;
}

/** What earlier pages left on this device, and what becomes of it. */
export function KeptTakes({ recorder, takes, onGoOn }: KeptTakesProps) {
  const { halts } = useRecorderState();
  if (takes.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby="kept-title">
      <Title order={2} size="h4" id="kept-title">
        {text.recorder.onDevice}
      </Title>
      {takes.map((take) => (
        <KeptTake
          key={take.id}
          recorder={recorder}
          take={take}
          halt={halts[take.id]}
          onGoOn={onGoOn}
        />
      ))}
    </section>
  );
}
