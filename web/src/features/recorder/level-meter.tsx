import { Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { meterOf, smoothMeter } from './level.ts';
import classes from './recorder.module.css';

interface LevelMeterProps {
  readonly label: string;
  /** Decibels below full scale, now. */
  readonly read: () => number;
  readonly isQuiet?: boolean;
}

const frameMs = 66;

/** Moves by itself, past React: nothing else is drawn again when somebody speaks. */
export function LevelMeter({ label, read, isQuiet = false }: LevelMeterProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let level = 0;
    const timer = setInterval(() => {
      level = smoothMeter(level, meterOf(read()));
      if (bar.current !== null) bar.current.style.transform = `scaleX(${level.toFixed(3)})`;
    }, frameMs);
    return () => clearInterval(timer);
  }, [read]);
  return (
    <Group gap="sm" wrap="nowrap" aria-hidden>
      <Text size="sm" w={64} c="var(--quiet)">
        {label}
      </Text>
      <div className={classes.meter} data-quiet={isQuiet || undefined}>
        <div ref={bar} className={classes.level} />
      </div>
    </Group>
  );
}
