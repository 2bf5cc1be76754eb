import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

export function addMigrateCommand(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description('bring the database up to date, as every start does')
    .action(async () => {
      // Opening the database migrates it.
      await context.withDatabase(async () => {});
      context.print('The database is up to date.');
    });
}
