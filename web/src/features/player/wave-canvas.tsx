import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { drawWaveform } from './draw-waveform.ts';
import classes from './waveform.module.css';

interface WaveCanvasProps {
  readonly peaks: readonly number[];
  readonly color: string;
}

/** Drawn when its size or colours change, never while it plays. */
export function WaveCanvas({ peaks, color }: WaveCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme is another colour
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const observer = new ResizeObserver(() => drawWaveform(canvas, peaks));
    observer.observe(canvas);
    drawWaveform(canvas, peaks);
    return () => observer.disconnect();
  }, [peaks, scheme, color]);
  return <canvas ref={ref} className={classes.layer} style={{ color }} aria-hidden />;
}
