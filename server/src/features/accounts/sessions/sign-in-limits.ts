import { RateLimiterMemory } from 'rate-limiter-flexible';
import { consume } from '../consume.ts';

/** How often passwords, links and invitations may be guessed. */
export interface SignInLimits {
  /** Counts an attempt, and refuses when it is one too many; `account` is an email, if any. */
  attempt(clientAddress: string, account: string | null): Promise<void>;
  /** Takes the attempt back: it was no guess. */
  succeeded(clientAddress: string, account: string | null): Promise<void>;
}

const perAddress = { points: 30, duration: 60 };
/** Few enough to make guessing hopeless, and soon over for who has only mistyped. */
const perAccount = { points: 10, duration: 300 };

export function createSignInLimits(): SignInLimits {
  const addresses = new RateLimiterMemory(perAddress);
  const accounts = new RateLimiterMemory(perAccount);
  return {
    async attempt(clientAddress, account) {
      // Before the work: many guesses at once would else all be let in.
      await consume(addresses, clientAddress);
      if (account !== null) await consume(accounts, account.toLowerCase());
    },
    async succeeded(clientAddress, account) {
      await addresses.reward(clientAddress);
      if (account !== null) await accounts.delete(account.toLowerCase());
    },
  };
}
