import { RateLimiterMemory } from 'rate-limiter-flexible';
import { consume } from '../accounts/consume.ts';
import type { SharingDependencies } from './sharing-dependencies.ts';

/** Wrong links that an address may try in a minute: whoever opens an old one may look again. */
const failuresPerMinute = 30;

export function createFailureCount(): SharingDependencies['countFailure'] {
  const failures = new RateLimiterMemory({ points: failuresPerMinute, duration: 60 });
  return (clientAddress) => consume(failures, clientAddress);
}
