import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './command-error.ts';
import { formatTable } from './table.ts';

export function addVerifyCommand(program: Command, context: CommandContext): void {
  program
    .command('verify')
    .description('compare the files of recordings with what the database says of them')
    .option('--quick', 'compare sizes only, without reading the files')
    .option('--repair', 'have made again what can be made again, and remove what nobody owns')
    .option('--json', 'as JSON')
    .action((options: VerifyFlags) => verify(context, options));
}

interface VerifyFlags {
  readonly quick?: boolean;
  readonly repair?: boolean;
  readonly json?: boolean;
}

async function verify(context: CommandContext, flags: VerifyFlags): Promise<void> {
  // The storage's libraries take longer to load than most commands take to run.
  const { openBlobStore } = await import('../open-blob-store.ts');
  const { verifyMedia } = await import('../features/media/verify-media.ts');
  const { openPgBossQueue } = await import('../platform/jobs/pg-boss-queue.ts');
  const { processMediaJob } = await import('../features/media/media-jobs.ts');
  const blobs = await openBlobStore(context.config());
  const totals = { files: 0, bytes: 0 };
  const findings = await context.withDatabase(async (db) => {
    await using queue = flags.repair
      ? await openPgBossQueue({ db, onError: () => {} }, [processMediaJob])
      : null;
    const options = {
      db,
      blobs,
      repairWith: queue,
      readsBytes: flags.quick !== true,
      signal: context.stop,
    };
    return Array.fromAsync(verifyMedia(options, totals));
  });
  if (flags.json) context.print(JSON.stringify({ ...totals, findings }, null, 2));
  else {
    context.print(
      findings.length === 0
        ? `${totals.files} files, nothing wrong.`
        : formatTable(
            ['PROBLEM', 'REPAIR', 'RECORDING', 'FILE'],
            findings.map((one) => [one.problem, one.repair, one.recordingId, one.key]),
          ),
    );
  }
  const open = findings.filter((one) => one.repair === 'none possible');
  if (open.length > 0) {
    throw new CommandFailure(
      `${open.length} ${open.length === 1 ? 'file' : 'files'} cannot be made again: restore ${open.length === 1 ? 'it' : 'them'} from a backup.`,
    );
  }
  const left = findings.filter((one) => one.repair === 'not asked for');
  if (left.length > 0) {
    throw new CommandFailure('Add --repair to repair what can be; a running server does the rest.');
  }
}
