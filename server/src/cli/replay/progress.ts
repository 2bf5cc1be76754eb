import { createProgressBar } from '../progress-bar.ts';

/** How far a replay is: a bar on a terminal; elsewhere only what is out of the ordinary. */

export interface Progress extends Disposable {
  advance(segments: number): void;
  /** Something keeps the replay waiting. */
  wait(reason: string): void;
}

export function showProgress(
  terminal: NodeJS.WritableStream | null,
  totalSegments: number,
  note: (line: string) => void,
): Progress {
  return terminal === null ? noteWaits(note) : drawBar(terminal, totalSegments);
}

function drawBar(stream: NodeJS.WritableStream, totalSegments: number): Progress {
  const bar = createProgressBar(
    stream,
    '{bar} {percentage}%  {value} of {total} segments  {duration_formatted}  {waiting}',
  );
  bar.start(totalSegments, 0, { waiting: '' });
  return {
    advance: (segments) => bar.increment(segments, { waiting: '' }),
    wait: (reason) => bar.update({ waiting: `waiting: ${reason}` }),
    [Symbol.dispose]: () => bar.stop(),
  };
}

/** Once for each time that things come to a halt. */
function noteWaits(note: (line: string) => void): Progress {
  let isWaiting = false;
  return {
    advance() {
      isWaiting = false;
    },
    wait(reason) {
      if (!isWaiting) note(`Waiting for the server: ${reason}.`);
      isWaiting = true;
    },
    [Symbol.dispose]() {},
  };
}
