import type { Command } from 'commander';
import { addServerOptions } from '../api-client/server-options.ts';
import type { CommandContext } from '../command-context.ts';
import type { RawImportOptions } from './import-options.ts';

export function addImportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('import')
    .description('import transcripts, each as a recording; started again, it makes none twice')
    .argument(
      '<file...>',
      'WebVTT, SRT, JSON of a speech service, a Zoom chat, Markdown or text with times',
    )
    .option('--into <recording>', 'put the transcript into this recording instead of a new one')
    .option('--title <text>', 'the title (default: as the file says, or its name)')
    .option('--platform <name>', 'where the meeting took place (default: desktop_audio)');
  addServerOptions(command).action(async (files: string[], options: RawImportOptions) => {
    // The HTTP client takes longer to load than other commands take altogether.
    const { runImport } = await import('./run-import.ts');
    await runImport(context, files, options);
  });
}
