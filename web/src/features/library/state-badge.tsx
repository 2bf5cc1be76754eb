import { Loader, RingProgress } from '@mantine/core';
import { IconAlertTriangle, IconClockPause, IconUpload } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import type { RecordingState } from './recording-state.ts';
import classes from './state-badge.module.css';

/** What is going on with a recording, in two words. */
export function StateBadge({ state }: { readonly state: RecordingState }) {
  return (
    <span className={classes.badge} data-kind={state.kind}>
      <StateSign state={state} />
      {label(state)}
    </span>
  );
}

function StateSign({ state: { kind, percent } }: { readonly state: RecordingState }) {
  if (kind === 'live') return <span className={classes.pulse} aria-hidden />;
  if (kind === 'uploading') return <IconUpload size={15} aria-hidden />;
  if (kind === 'waiting') return <IconClockPause size={15} aria-hidden />;
  if (kind === 'failed') return <IconAlertTriangle size={15} aria-hidden />;
  if (percent === null) return <Loader size={13} color="currentColor" aria-hidden />;
  const sections = [{ value: percent, color: 'cyan' }];
  return <RingProgress size={18} thickness={3} sections={sections} aria-hidden />;
}

function label({ kind, step, percent }: RecordingState): string {
  const words = text.library.state;
  if (kind === 'live' || kind === 'uploading') return words[kind];
  if (kind === 'waiting') return step === null ? words.processing : words.waiting[step];
  if (kind === 'failed') return step === null ? words.failed : words.failedStep[step];
  const what = step === null ? words.processing : words.working[step];
  return percent === null ? what : `${what} ${words.percent(percent)}`;
}
