import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

export function addServeCommands(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('start the server; this is what "npm start" does')
    .option('--no-jobs', 'answer requests only, where other processes run "minutebook work"')
    .action(async ({ jobs }: { jobs: boolean }) => {
      // Other commands are done in less time than the HTTP server takes to load.
      const { runServer } = await import('./run-server.ts');
      await runServer(context, { works: jobs });
    });
  program
    .command('work')
    .description('process recordings without answering requests, beside any number of servers')
    .action(async () => {
      const { runWorker } = await import('./run-server.ts');
      await runWorker(context);
    });
}
