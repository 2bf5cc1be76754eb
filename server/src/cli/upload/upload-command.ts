import type { Command } from 'commander';
import { addServerOptions } from '../api-client/server-options.ts';
import type { CommandContext } from '../command-context.ts';
import { knownExtensions } from './known-extensions.ts';
import type { RawUploadOptions } from './upload-options.ts';

export function addUploadCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('upload')
    .description('upload media files, each as a recording; started again, it goes on where it was')
    .argument('[file...]', `audio or video: ${knownExtensions.join(' ')}`)
    .option('--watch <folder>', 'upload what appears in the folder and those in it, until stopped')
    .option('--platform <name>', 'where the meeting took place', 'desktop_audio')
    .option('--title <text>', 'the title (default: the name of the file)')
    .option('--any-type', 'send files whatever their names end in')
    .option('--checksum', 'also check files of more than 4 GiB as a whole, which reads them twice')
    .option('--settle <seconds>', 'with --watch: how long a file must not grow first', '10')
    .option('--only-new', 'with --watch: leave what is in the folder already')
    .option('--state <file>', 'with --watch: where to remember what is uploaded');
  addServerOptions(command).action(async (files: string[], options: RawUploadOptions) => {
    // The HTTP client takes longer to load than other commands take altogether.
    const { runUpload } = await import('./run-upload.ts');
    await runUpload(context, files, options);
  });
}
