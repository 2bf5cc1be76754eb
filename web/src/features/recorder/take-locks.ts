/** One tab at a time captures or sends a take; what a tab held passes on when it goes away. */
export interface TakeLocks {
  /** Waits for its turn. Rejects with the signal's reason. */
  hold(takeId: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
  /** Tells the other tabs to look at the takes again. */
  announce(): void;
  onAnnounced(listener: () => void): void;
  close(): void;
}

export function createTakeLocks(): TakeLocks {
  const channel = new BroadcastChannel('minutebook-recorder');
  return {
    async hold(takeId, signal, work) {
      await navigator.locks.request(`minutebook-take-${takeId}`, { signal }, work);
    },
    announce: () => channel.postMessage('changed'),
    onAnnounced: (listener) => channel.addEventListener('message', listener),
    close: () => channel.close(),
  };
}
