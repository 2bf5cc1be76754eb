import type { UploadItem } from './upload-item.ts';

/** Which files were on their way when a page was closed; no secrets, and nothing of their content. */
export interface UnfinishedUploads {
  list(): readonly UnfinishedUpload[];
  save(upload: UnfinishedUpload): void;
  remove(key: string): void;
}

interface UnfinishedUpload extends Pick<UploadItem, 'name' | 'sizeBytes' | 'sentBytes'> {
  /** See fileKeyOf. */
  readonly key: string;
  readonly savedAt: number;
}

/** After that long the server has closed the upload with what it had. */
const lifetimeMs = 24 * 3_600_000;

/** `owner` keeps people who share a browser apart. */
export function openUnfinishedUploads(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  owner: string,
  now: () => number = Date.now,
): UnfinishedUploads {
  const place = `minutebook-uploads-${owner}`;

  function list(): readonly UnfinishedUpload[] {
    const found = read(storage, place).filter(isUnfinished);
    return found.filter(({ savedAt }) => now() - savedAt < lifetimeMs);
  }

  function write(uploads: readonly UnfinishedUpload[]): void {
    try {
      storage.setItem(place, JSON.stringify(uploads));
    } catch {
      // Nothing depends on it: a full storage costs the reminder only.
    }
  }

  return {
    list,
    save(upload) {
      write([...list().filter(({ key }) => key !== upload.key), upload]);
    },
    remove(key) {
      write(list().filter((upload) => upload.key !== key));
    },
  };
}

function read(storage: Pick<Storage, 'getItem'>, place: string): readonly unknown[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

function isUnfinished(value: unknown): value is UnfinishedUpload {
  if (typeof value !== 'object' || value === null) return false;
  const { key, name, sizeBytes, sentBytes, savedAt } = value as Record<string, unknown>;
  const areTexts = typeof key === 'string' && typeof name === 'string';
  return areTexts && [sizeBytes, sentBytes, savedAt].every((one) => typeof one === 'number');
}
