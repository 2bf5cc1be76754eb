import { SingleBar } from 'cli-progress';

const widestBar = 40;
const narrowestBar = 5;
/** For the figures beside the bar; what comes after them may be cut off. */
const figuresWidth = 42;
const usualColumns = 80;

/** A bar as wide as the terminal allows. */
export function createProgressBar(stream: NodeJS.WritableStream, format: string): SingleBar {
  const columns = ('columns' in stream && Number(stream.columns)) || usualColumns;
  return new SingleBar({
    stream,
    format,
    barsize: Math.min(widestBar, Math.max(narrowestBar, columns - figuresWidth)),
    hideCursor: true,
    clearOnComplete: false,
  });
}
