import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterFolder, type ClusterPaths, pathsBelow } from './cluster-folder.ts';
import { explainFileSystemError } from './errors.ts';

/** How PostgreSQL, and what else is started for it, gets at the cluster's folder. */
export interface Reach {
  /** Its paths as those processes spell them; our own process uses those of ClusterFolder. */
  readonly paths: ClusterPaths;
  /**
   * They inherit the open folder, and begin every path with what Linux shows of their own open
   * files: that leads straight there, past folders above it that are closed to their account. The
   * working folder would not do, as PostgreSQL leaves it.
   */
  readonly isByDescriptor: boolean;
}

/** The first one that the pipes of a started process leave free. */
const folderDescriptor = 4;

export function reachByPath(folder: ClusterFolder): Reach {
  return { paths: folder, isByDescriptor: false };
}

export function reachByDescriptor(descriptorFolder: string): Reach {
  const root = join(descriptorFolder, String(folderDescriptor));
  return { paths: pathsBelow(root), isByDescriptor: true };
}

/**
 * Calls `start` with what the new process must inherit as its descriptors from 4 on. The folder is
 * opened for each process anew, so that none stays open in ours.
 */
export function withDescriptors<T>(
  folder: ClusterFolder,
  reach: Reach,
  start: (descriptors: readonly number[]) => T,
): T {
  if (!reach.isByDescriptor) return start([]);
  const descriptor = openFolder(folder);
  try {
    return start([descriptor]);
  } finally {
    closeSync(descriptor);
  }
}

function openFolder({ root, dataDir }: ClusterFolder): number {
  try {
    const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = constants;
    return openSync(root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  } catch (error) {
    throw explainFileSystemError(error, dataDir);
  }
}
