import { type ChunkStore, createMemoryChunkStore } from './chunk-store.ts';
import { openIndexedChunkStore } from './indexed-chunk-store.ts';

export interface DeviceStorage {
  readonly store: ChunkStore;
  /** False where what is stored ends with the page. */
  readonly isLasting: boolean;
}

/** The browser's own storage, or memory where it keeps nothing (some private windows). */
export async function openDeviceStorage(): Promise<DeviceStorage> {
  try {
    return { store: await openIndexedChunkStore(), isLasting: true };
  } catch {
    return { store: createMemoryChunkStore(), isLasting: false };
  }
}

/** Room for about two hours of sound. */
const lowBytes = 60_000_000;

/** Asks the browser not to clear what is stored, and whether there is room. */
export async function hasRoom(): Promise<boolean> {
  await navigator.storage?.persist?.().catch(() => false);
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  if (estimate?.quota === undefined || estimate.usage === undefined) return true;
  return estimate.quota - estimate.usage > lowBytes;
}
