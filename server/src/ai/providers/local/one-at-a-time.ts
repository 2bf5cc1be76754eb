export type OneAtATime = <Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Runs what it is given in the order of the calls; whoever is aborted while waiting is left out. */
export function oneAtATime(): OneAtATime {
  let last: Promise<void> = Promise.resolve();
  return async (signal, work) => {
    const turn = last;
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    last = turn.then(() => finished);
    try {
      await unlessAborted(turn, signal);
      return await work();
    } finally {
      finish();
    }
  };
}

async function unlessAborted(turn: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([turn, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
