type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What lasts as long as the tab does; as long as the page where the browser allows no more. */
export function openTabStorage(): TabStorage {
  try {
    return window.sessionStorage;
  } catch {
    const items = new Map<string, string>();
    return {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    };
  }
}
