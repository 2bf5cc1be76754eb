import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import type { LaunchTools } from './launch-tools.ts';

/** What all steps of a start share. */
export interface LaunchContext {
  readonly folder: ClusterFolder;
  readonly account: Account | null;
  readonly binaries: Binaries;
  readonly tools: LaunchTools;
  readonly purpose: 'server' | 'command';
  onProgress(message: string): void;
}
