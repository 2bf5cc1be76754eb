import { Link, useLocation } from '@tanstack/react-router';
import { text } from '../../text/text.ts';
import { ElapsedClock } from './elapsed-clock.tsx';
import classes from './recorder.module.css';
import { useRecorder, useRecorderState } from './recorder-context.ts';
import { isCapturing } from './recorder-state.ts';

/** Says on every other page that the recording goes on, and leads back to it. */
export function RecordingBadge() {
  const recorder = useRecorder();
  const state = useRecorderState();
  const { pathname } = useLocation();
  if (recorder === null || !isCapturing(state) || pathname === '/record') return null;
  const isPaused = state.phase === 'paused';
  return (
    <Link to="/record" className={classes.badge}>
      <span className={classes.dot} data-paused={isPaused || undefined} aria-hidden />
      <span>{isPaused ? text.recorder.paused : text.recorder.recording}</span>
      <ElapsedClock recorder={recorder} />
    </Link>
  );
}
