/** Paths that wait for their turn, each once; iterating waits for more until the signal comes. */
export interface FileQueue extends AsyncIterable<string> {
  add(path: string): void;
  addLater(path: string, delayMs: number): void;
}

export function createFileQueue(stop: AbortSignal): FileQueue {
  const waiting = new Set<string>();
  let wake = () => {};
  stop.addEventListener('abort', () => wake(), { once: true });

  function add(path: string): void {
    waiting.add(path);
    wake();
  }

  return {
    add,
    addLater: (path, delayMs) => void setTimeout(() => add(path), delayMs).unref(),
    async *[Symbol.asyncIterator]() {
      while (!stop.aborted) {
        const [next] = waiting;
        if (next === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else {
          waiting.delete(next);
          yield next;
        }
      }
    },
  };
}
