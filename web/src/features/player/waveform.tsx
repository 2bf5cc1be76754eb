import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { ChapterTicks, type PlayerChapter } from './chapter-ticks.tsx';
import type { Player } from './player.ts';
import { usePlayerState } from './use-player-state.ts';
import { WaveCanvas } from './wave-canvas.tsx';
import classes from './waveform.module.css';

interface WaveformProps {
  readonly player: Player;
  /** Empty where the waveform is not known: then it is a plain bar. */
  readonly peaks: readonly number[];
  readonly chapters: readonly PlayerChapter[];
}

/** Where in the recording one is, and the way to elsewhere. */
export function Waveform({ player, peaks, chapters }: WaveformProps) {
  const slider = useRef<HTMLDivElement>(null);
  const seconds = usePlayerState(player, ({ positionMs }) => Math.floor(positionMs / 1000));
  const durationMs = usePlayerState(player, (state) => state.durationMs);
  const [hoverMs, setHoverMs] = useState<number | null>(null);

  const moment = ({ clientX }: PointerEvent) => {
    const box = slider.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    return Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * durationMs;
  };
  const clock = formatClock(seconds * 1000);
  return (
    <div
      ref={slider}
      className={classes.slider}
      role="slider"
      tabIndex={0}
      aria-label={text.player.position}
      aria-valuemin={0}
      aria-valuemax={Math.floor(durationMs / 1000)}
      aria-valuenow={seconds}
      aria-valuetext={text.player.positionOf(clock, formatClock(durationMs))}
      onKeyDown={(event) => seekByKey(event, player, durationMs)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        player.seek(moment(event));
      }}
      onPointerMove={(event) => {
        setHoverMs(moment(event));
        if (event.currentTarget.hasPointerCapture(event.pointerId)) player.seek(moment(event));
      }}
      onPointerLeave={() => setHoverMs(null)}
    >
      <Track peaks={peaks} player={player} />
      <ChapterTicks chapters={chapters} durationMs={durationMs} />
      {hoverMs !== null && durationMs > 0 && (
        <span className={classes.hint} style={{ left: `${(hoverMs / durationMs) * 100}%` }}>
          {formatClock(hoverMs)}
        </span>
      )}
    </div>
  );
}

const unplayed = 'light-dark(var(--mantine-color-gray-5), var(--mantine-color-dark-2))';
const played = 'light-dark(var(--mantine-color-cyan-8), var(--mantine-color-cyan-5))';

function Track({ player, peaks }: { player: Player; peaks: readonly number[] }) {
  const over = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      const { positionMs, durationMs } = player.state();
      const percent = durationMs > 0 ? Math.min(100, (positionMs / durationMs) * 100) : 0;
      if (over.current) over.current.style.clipPath = `inset(0 ${100 - percent}% 0 0)`;
      if (thumb.current) thumb.current.style.left = `${percent}%`;
    };
    show();
    return player.subscribe(show);
  }, [player]);
  const isPlain = peaks.length === 0;
  return (
    <>
      {isPlain ? <div className={classes.plain} /> : <WaveCanvas peaks={peaks} color={unplayed} />}
      <div ref={over} className={classes.layer}>
        {isPlain ? (
          <div className={classes.plainPlayed} />
        ) : (
          <WaveCanvas peaks={peaks} color={played} />
        )}
      </div>
      <div ref={thumb} className={classes.thumb} />
    </>
  );
}

function seekByKey(event: KeyboardEvent, player: Player, durationMs: number): void {
  const { positionMs } = player.state();
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: positionMs - 5000,
    ArrowDown: positionMs - 5000,
    ArrowRight: positionMs + 5000,
    ArrowUp: positionMs + 5000,
    PageDown: positionMs - 60_000,
    PageUp: positionMs + 60_000,
    Home: 0,
    End: durationMs,
  };
  const target = targets[event.key];
  if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  player.seek(target);
}
