import { EmbeddedPostgresError } from './errors.ts';
import type { LaunchContext } from './launch-context.ts';
import { type ProcessExit, scriptExit } from './locked-process.ts';
import { explainUnreachable } from './permissions.ts';
import { readLogTail } from './server-log.ts';

const outside = 'set DATABASE_URL to an outside PostgreSQL 15 or newer';

/** What PostgreSQL and initdb say, and what it means for the operator; %s is the data folder. */
const knownCauses: readonly (readonly [RegExp, string])[] = [
  [
    /could not (create|map|resize) (anonymous )?shared memory|Cannot allocate memory/,
    `There is not enough memory for PostgreSQL. Give this machine or container more, or ${outside}.`,
  ],
  [
    /No space left on device|Disk quota exceeded|disk full/i,
    'The disk that holds %s is full. Free some space and start again.',
  ],
  [
    /Read-only file system/,
    'The data folder %s is on a read-only file system. Set MINUTEBOOK_DATA_DIR to a folder that can be written.',
  ],
  [
    /user ID \d+: user does not exist|could not look up effective user/,
    `PostgreSQL cannot create a database under an account without an entry in /etc/passwd. Run Minutebook under a named account or as root, or ${outside}.`,
  ],
  [
    /administrative permissions/,
    'PostgreSQL does not run as an administrator. Start Minutebook from an ordinary account.',
  ],
  [
    /GLIBC_|error while loading shared libraries|Exec format error/,
    `The PostgreSQL that comes with Minutebook does not run on this system. Upgrade it, or ${outside}.`,
  ],
  [
    /unrecognized configuration parameter|invalid value for parameter/,
    'PostgreSQL does not accept one of its settings, see the cause. Correct it and start again.',
  ],
  [
    /database files are incompatible with server/,
    `The database in %s was made by another build of PostgreSQL. Start the Minutebook that made it, or ${outside}.`,
  ],
  [
    /could not change (directory )?permissions|could not (change|set) (ownership|permissions)|Operation not permitted/,
    'The file system of %s does not keep owners and permissions. Set MINUTEBOOK_DATA_DIR to a folder on an ordinary file system.',
  ],
  [
    /Permission denied/,
    'PostgreSQL may not read or write in %s. Give the folder "postgres" in it to one account, or set MINUTEBOOK_DATA_DIR to another one.',
  ],
];

/** Whether the process ended because someone else holds the data folder. */
export function isFolderHeld(exit: ProcessExit): boolean {
  // The second is PostgreSQL's own lock, which decides where nothing can be locked.
  return exit.code === scriptExit.inUse || /lock file ".*" already exists/.test(exit.output);
}

/** The error for an operator when PostgreSQL, or initdb, ended by itself. */
export async function explainExit(context: LaunchContext, exit: ProcessExit): Promise<Error> {
  const details = await detailsOf(context, exit);
  const cause = new Error(details);
  return new EmbeddedPostgresError(await explain(context, exit, details), { cause });
}

async function explain(context: LaunchContext, exit: ProcessExit, details: string) {
  const { dataDir } = context.folder;
  if (exit.code === scriptExit.unreachable)
    return explainUnreachable(context.folder, context.account);
  if (exit.code === scriptExit.cannotLock) {
    return `The file system of ${dataDir} cannot lock files. Set MINUTEBOOK_DATA_DIR to a folder on a local file system.`;
  }
  const known = findKnownCause(details, dataDir);
  if (known !== undefined) return known;
  if (exit.code === 126 || exit.code === 127) {
    return `The PostgreSQL that comes with Minutebook does not run on this system (is it musl, as Alpine is?): ${outside}.`;
  }
  return `PostgreSQL could not be started in ${dataDir}: ${lastWords(exit, details)}`;
}

async function detailsOf({ folder, reach }: LaunchContext, exit: ProcessExit): Promise<string> {
  // Once the log has been opened, the reason is there and not in what the process wrote.
  const isInLog = exit.output.includes('redirecting log output');
  const tail = isInLog ? await readLogTail(folder) : '';
  const details = [exit.output.trim(), tail].filter(Boolean).join('\n');
  // A descriptor says nothing to people.
  return details.replaceAll(reach.paths.root, folder.root);
}

export function isWrongPassword(error: Error): boolean {
  return 'code' in error && error.code === '28P01';
}

/** The error for an operator when PostgreSQL runs, but refuses us. */
export function explainRefusal({ folder }: LaunchContext, cause: Error): Error {
  const message = isWrongPassword(cause)
    ? `PostgreSQL in ${folder.data} does not accept the password in ${folder.passwordFile}. Restore that file from the backup the database came from.`
    : (findKnownCause(cause.message, folder.dataDir) ??
      `PostgreSQL in ${folder.data} cannot be used: ${cause.message}`);
  return new EmbeddedPostgresError(message, { cause });
}

function findKnownCause(details: string, dataDir: string): string | undefined {
  const known = knownCauses.find(([pattern]) => pattern.test(details));
  return known?.[1].replace('%s', () => dataDir);
}

function lastWords(exit: ProcessExit, details: string): string {
  const lines = details.split('\n').filter((line) => /FATAL|PANIC|ERROR|error:/.test(line));
  const line = (lines.at(-1) ?? '').replace(/^.*?(FATAL|PANIC|ERROR|error): */, '');
  if (line !== '') return line;
  return exit.signal === null
    ? `it ended with code ${exit.code}`
    : `it was ended by ${exit.signal}`;
}
