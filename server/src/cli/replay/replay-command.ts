import type { Command } from 'commander';
import { addServerOptions } from '../api-client/server-options.ts';
import type { CommandContext } from '../command-context.ts';
import type { RawReplayOptions } from './replay-options.ts';

export function addReplayCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('replay')
    .description('play meetings from files, as a desktop recorder would, and check what was stored')
    .argument(
      '<file...>',
      'JSON lines, a meeting each, plain or .gz; try docs/examples/meeting.jsonl',
    )
    .option('--speed <n>', '1 for real time, 10 for ten times as fast, 0 for at once', '1')
    .option('--limit <n>', 'play only the first n meetings')
    .option('--concurrency <n>', 'meetings played at a time (default: 1, or 4 at speed 0)');
  addServerOptions(command)
    .option('--keep-dates', 'start recordings on the dates of the meetings instead of now')
    .option('--json', 'print the totals as JSON')
    .action(async (files: string[], options: RawReplayOptions) => {
      // The HTTP client takes longer to load than other commands take altogether.
      const { runReplay } = await import('./run-replay.ts');
      await runReplay(context, files, options);
    });
}
