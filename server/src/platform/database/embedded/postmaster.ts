import { setTimeout as delay } from 'node:timers/promises';
import { needsRecovery } from './cluster-folder.ts';
import type { DatabaseConnection } from './connection.ts';
import { FolderWait } from './folder-wait.ts';
import type { LaunchContext } from './launch-context.ts';
import { explainExit, explainRefusal, isFolderHeld, isWrongPassword } from './launch-failure.ts';
import {
  type LockedProcess,
  type ProcessExit,
  spawnFollowed,
  spawnLocked,
} from './locked-process.ts';
import { createDatabase, probe } from './probe.ts';
import { resetPassword } from './reset-password.ts';
import { serverArguments } from './server-settings.ts';
import { endLeftovers, stopPostmaster } from './stop-postmaster.ts';

export interface LaunchTarget {
  readonly connection: DatabaseConnection;
  /** The socket folder, when other processes must be told of it. */
  readonly recordedSocketFolder: string | null;
  readonly settings: Readonly<Record<string, string>>;
}

export interface Postmaster {
  readonly process: LockedProcess;
  readonly version: string;
}

export interface LaunchControl {
  /** Gets each process at once, so that it can be ended before it serves. */
  onSpawn(process: LockedProcess): void;
  /** Once aborted, no process is started any more. */
  readonly signal: AbortSignal;
}

/**
 * Under the lock no process of this cluster is left, so its lock files are stale, whatever process
 * has the ids in them by now. Without a lock only one that names no PostgreSQL is removed.
 */
const postmasterScript = `
data=$1 socket=$2 record=$3
shift 3
if [ -n "$locker" ]; then
  rm -f "$data/postmaster.pid" "$socket"/.s.PGSQL.*
elif command -v ps >/dev/null && pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null); then
  case $(ps -o comm= -p "$pid") in *postgres*) ;; *) rm -f "$data/postmaster.pid" "$socket"/.s.PGSQL.* ;; esac
fi
if [ -n "$record" ]; then printf '%s\\n' "$record" >socket-folder; else rm -f socket-folder; fi
chmod 700 "$data"
[ -d "$socket" ] || mkdir -m 700 "$socket" || exit 1
[ -O "$socket" ] || { echo "$socket belongs to another account" >&2; exit 1; }
exec "$@"
`;

/** Starts PostgreSQL and waits until it serves, however long a recovery takes. */
export async function launchPostmaster(
  context: LaunchContext,
  target: LaunchTarget,
  control?: LaunchControl,
): Promise<Postmaster> {
  const wait = new FolderWait(context, target.connection);
  let mayResetPassword = process.platform !== 'win32';
  for (;;) {
    const recovers = await needsRecovery(context.folder);
    control?.signal.throwIfAborted();
    const spawned = spawnPostmaster(context, target);
    control?.onSpawn(spawned);
    const end = await untilReady(context, spawned, target.connection, recovers);
    if (end.state === 'ready') return { process: spawned, version: end.version };
    if (end.state === 'exited') {
      if (!isFolderHeld(end.exit)) throw await explainExit(context, end.exit);
      await wait.turn();
      continue;
    }
    await stopPostmaster(context, spawned);
    const isLost = isWrongPassword(end.error) && mayResetPassword;
    if (!isLost) throw explainRefusal(context, end.error);
    mayResetPassword = false;
    await resetPassword(context);
  }
}

function spawnPostmaster(context: LaunchContext, target: LaunchTarget): LockedProcess {
  const { binaries, reach } = context;
  const { connection, settings, recordedSocketFolder } = target;
  if (process.platform === 'win32') {
    const args = serverArguments(context, connection, settings);
    return spawnFollowed(context, [binaries.postgres, ...args]);
  }
  const host = recordedSocketFolder ?? reach.paths.run;
  const args = serverArguments(context, { host, port: connection.port }, settings);
  const forScript = [reach.paths.data, host, recordedSocketFolder ?? ''];
  return spawnLocked(context, postmasterScript, [...forScript, binaries.postgres, ...args]);
}

const probeEveryMs = 20;
const probeEveryMsLater = 100;
const reportAfterMs = 1000;
const reportEveryMs = 3000;

type LaunchEnd =
  | { readonly state: 'ready'; readonly version: string }
  | { readonly state: 'refused'; readonly error: Error }
  | { readonly state: 'exited'; readonly exit: ProcessExit };

async function untilReady(
  context: LaunchContext,
  spawned: LockedProcess,
  connection: DatabaseConnection,
  recovers: boolean,
): Promise<LaunchEnd> {
  const startedAt = performance.now();
  let reportAtMs = reportAfterMs;
  // Until then it is another PostgreSQL that answers, if any.
  await spawned.hasLock;
  while (spawned.exit === undefined) {
    const found = await probe(connection);
    // Where nothing can be locked, another PostgreSQL may still answer.
    if (found.state === 'ready' && found.postmasterPid === spawned.pid) return found;
    if (found.state === 'refused') return found;
    if (found.state === 'no-database') {
      const created = await createDatabase(connection);
      if (created.state === 'created') continue;
      if (created.state === 'refused') return created;
    }
    const waitedMs = performance.now() - startedAt;
    if (waitedMs > reportAtMs) {
      reportAtMs = waitedMs + reportEveryMs;
      const doing = recovers ? 'recovering from an unclean stop' : 'starting';
      context.onProgress(`PostgreSQL is ${doing} (${Math.round(waitedMs / 1000)} s) …`);
    }
    await delay(waitedMs < reportAfterMs ? probeEveryMs : probeEveryMsLater);
  }
  await endLeftovers(context, spawned);
  return { state: 'exited', exit: await spawned.exited };
}
