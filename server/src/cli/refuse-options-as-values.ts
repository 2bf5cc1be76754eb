import type { Command } from 'commander';
import { UsageError } from './command-error.ts';

/**
 * Whoever forgets the value of an option has the next option taken for it, and would be told of
 * something else. For a command whose options are declared, and the commands below it.
 */
export function refuseOptionsAsValues(command: Command): void {
  for (const option of command.options) {
    command.on(`option:${option.name()}`, (value: unknown) => {
      if (typeof value !== 'string' || !value.startsWith('--')) return;
      throw new UsageError(
        `${option.long} has no value: after it comes ${value}. Write it as "${option.flags}".`,
      );
    });
  }
  for (const inner of command.commands) refuseOptionsAsValues(inner);
}
