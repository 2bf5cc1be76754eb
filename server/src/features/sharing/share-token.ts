import { hash } from 'node:crypto';
import { randomText } from '../accounts/api-key.ts';

/**
 * The secret of a link: `mbs_<project>_<random>`. It names its project, so that it is looked up
 * among that project's alone; what follows is a little more than 256 bits, so that a plain digest
 * is all that needs to be stored.
 */

const randomLength = 43;
const pattern = /^mbs_([0-9a-z]{1,6})_[0-9A-Za-z]{43}$/;

export interface NamedShare {
  readonly projectId: number;
  readonly tokenHash: string;
}

export function createShareToken(projectId: number): NamedShare & { readonly token: string } {
  const token = `mbs_${projectId.toString(36)}_${randomText(randomLength)}`;
  return { token, projectId, tokenHash: hashOf(token) };
}

/** Null for what is no token of ours. */
export function readShareToken(token: string): NamedShare | null {
  const project = pattern.exec(token)?.[1];
  const projectId = Number.parseInt(project ?? '', 36);
  // Project numbers are 32-bit.
  if (project === undefined || projectId > 2_147_483_647) return null;
  return { projectId, tokenHash: hashOf(token) };
}

function hashOf(token: string): string {
  return hash('sha256', token, 'hex');
}
