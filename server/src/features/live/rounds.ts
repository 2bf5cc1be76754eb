/**
 * Makes of a round a request for one that begins after the request. Rounds never overlap; requests
 * that come during one share the next.
 */
export function createRounds(round: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function start(): Promise<void> {
    current = round().finally(() => {
      current = null;
    });
    return current;
  }

  return () => {
    if (current === null) return start();
    next ??= current
      .catch(() => {
        // Whoever asked for that round hears of it.
      })
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
