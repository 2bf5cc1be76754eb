import { MinutebookError } from '../../domain/errors.ts';

/**
 * Waits for an operation for at most so long, then fails with `storage_unavailable`. An operation
 * that cannot be stopped goes on unseen; what it still yields goes to `discard`.
 */
export async function withinTime<T>(
  timeoutMs: number,
  operation: Promise<T>,
  discard: (late: T) => unknown = () => {},
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const cause = new Error(`The storage gave no answer for ${timeoutMs} ms.`);
      reject(new MinutebookError('storage_unavailable', { cause }));
      operation.then(discard).catch(() => {});
    }, timeoutMs);
  });
  try {
    return await Promise.race([operation, limit]);
  } finally {
    clearTimeout(timer);
  }
}
