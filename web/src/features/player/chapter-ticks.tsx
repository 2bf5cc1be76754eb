import classes from './waveform.module.css';

export interface PlayerChapter {
  readonly title: string;
  readonly startMs: number;
}

interface ChapterTicksProps {
  readonly chapters: readonly PlayerChapter[];
  readonly durationMs: number;
}

/** Where chapters begin; the transcript has them as headings, for those who see no ticks. */
export function ChapterTicks({ chapters, durationMs }: ChapterTicksProps) {
  if (durationMs <= 0) return null;
  return chapters.map(({ title, startMs }) => (
    <span
      key={`${startMs} ${title}`}
      className={classes.tick}
      style={{ left: `${Math.min(100, (startMs / durationMs) * 100)}%` }}
      title={title}
      aria-hidden
    />
  ));
}
