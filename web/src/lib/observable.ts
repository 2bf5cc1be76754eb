/** A value that others are told of when it changes; made for useSyncExternalStore. */
export interface Observable<Value> {
  readonly get: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Observed<Value> extends Observable<Value> {
  set(value: Value): void;
}

export function createObserved<Value>(initial: Value): Observed<Value> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
