import type { LaunchContext } from './launch-context.ts';
import { explainExit } from './launch-failure.ts';
import { spawnLocked } from './locked-process.ts';

/** A single user needs no password. This one comes from the file, so that no command line shows it. */
const resetScript = `
rm -f "$1/postmaster.pid"
shift
{
  printf "ALTER ROLE minutebook PASSWORD '"
  tr -d '\\n' <password
  printf "'\\n"
} | "$@"
`;

/**
 * Gives the cluster the password in the file, for a database that was restored without its
 * password. Whoever can start the cluster owns its files, and so may do that anyway.
 */
export async function resetPassword(context: LaunchContext): Promise<void> {
  const { data } = context.reach.paths;
  const command = [context.binaries.postgres, '--single', '-D', data, 'postgres'];
  const exit = await spawnLocked(context, resetScript, [data, ...command]).closed;
  if (exit.code !== 0) throw await explainExit(context, exit);
}
