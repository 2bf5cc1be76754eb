import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { MinutebookError } from '../../domain/errors.ts';

/** Counts one more, and refuses when it is one too many. */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw new MinutebookError('throttled', {
      detail: `Request was throttled. Expected available in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      retryAfterSeconds: seconds,
    });
  }
}
