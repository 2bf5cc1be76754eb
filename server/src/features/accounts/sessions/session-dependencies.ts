import type { Database } from '../../../platform/database/database.ts';
import type { SingleSignOn } from '../single-sign-on/single-sign-on.ts';
import type { Sessions } from './sessions.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** What the operations on sessions, members and invitations need. */
export interface SessionDependencies {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly signInLimits: SignInLimits;
  /** Null where no provider is configured. */
  readonly singleSignOn: SingleSignOn | null;
}
