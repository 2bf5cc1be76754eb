import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('start the server; this is what "npm start" does')
    .action(async () => {
      // Other commands are done in less time than the HTTP server takes to load.
      const { runServer } = await import('./run-server.ts');
      await runServer(context);
    });
}
