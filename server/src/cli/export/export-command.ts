import type { Command } from 'commander';
import { addServerOptions } from '../api-client/server-options.ts';
import type { CommandContext } from '../command-context.ts';
import { exportFormats } from './export-formats.ts';
import type { RawExportOptions } from './export-options.ts';

export function addExportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('export')
    .description('write a recording to a file, or keep a folder with a file of each')
    .argument('[recording]', 'the id of a recording')
    .option('--format <format>', `${exportFormats.join(', ')} (default: md)`)
    .option('--output <file>', 'where to, - for the standard output (default: its day and title)')
    .option('--all <folder>', 'a file of every recording; started again, it writes what changed')
    .option('--watch', 'with --all: go on until stopped');
  addServerOptions(command).action(
    async (recording: string | undefined, options: RawExportOptions) => {
      // The HTTP client takes longer to load than other commands take altogether.
      const { runExport } = await import('./run-export.ts');
      await runExport(context, recording, options);
    },
  );
}
