/** Keeps the screen on while something is recorded; browsers take the lock back with the tab. */
export function keepAwake(): Disposable {
  let lock: WakeLockSentinel | null = null;
  let isOver = false;

  async function acquire(): Promise<void> {
    if (isOver || document.visibilityState !== 'visible') return;
    // A battery that is nearly empty has the browser refuse; recording goes on all the same.
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (isOver) await lock?.release();
  }

  const onVisibility = () => void acquire();
  document.addEventListener('visibilitychange', onVisibility);
  void acquire();
  return {
    [Symbol.dispose]() {
      isOver = true;
      document.removeEventListener('visibilitychange', onVisibility);
      void lock?.release();
    },
  };
}
