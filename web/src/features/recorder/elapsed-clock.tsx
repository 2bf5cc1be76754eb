import { useEffect, useState } from 'react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { Recorder } from './recorder.ts';

interface ElapsedClockProps {
  readonly recorder: Recorder;
  readonly className?: string | undefined;
}

/** Ticks on its own, so that the page around it stands still. */
export function ElapsedClock({ recorder, className }: ElapsedClockProps) {
  const [clock, setClock] = useState(() => formatClock(recorder.elapsedMs()));
  useEffect(() => {
    const timer = setInterval(() => setClock(formatClock(recorder.elapsedMs())), 250);
    return () => clearInterval(timer);
  }, [recorder]);
  return (
    <span role="timer" aria-label={text.recorder.elapsed} className={className}>
      {clock}
    </span>
  );
}
