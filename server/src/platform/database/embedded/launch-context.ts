import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import type { LaunchTools } from './launch-tools.ts';
import type { Reach } from './reach.ts';

/** What all steps of a start share. */
export interface LaunchContext {
  readonly folder: ClusterFolder;
  /** How PostgreSQL, and what else is started for it, gets at that folder. */
  readonly reach: Reach;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly tools: LaunchTools;
  readonly purpose: 'server' | 'command';
  onProgress(message: string): void;
}
