import type { Command } from 'commander';
import { newId } from '../domain/ids.ts';
import {
  deactivateUser,
  findUserByEmail,
  insertUser,
} from '../features/accounts/accounts-store.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './command-error.ts';
import { requireEmail, requireText, requireUser } from './options.ts';

interface NewUser {
  email: string;
  firstName: string;
  lastName?: string;
}

export function addUserCommands(program: Command, context: CommandContext): void {
  const group = program.command('users').description('the people whose keys open projects');
  group
    .command('create')
    .description('make a user; prints the id')
    .requiredOption('--email <email>', 'known by this')
    .requiredOption('--first-name <name>', 'first name')
    .option('--last-name <name>', 'last name')
    .action((options: NewUser) => create(context, options));
  group
    .command('deactivate')
    .description('shut a user out, with all keys; prints the id')
    .requiredOption('--email <email>', 'whom')
    .action((options: { email: string }) => deactivate(context, options.email));
}

async function create(context: CommandContext, options: NewUser): Promise<void> {
  const email = requireEmail(options.email);
  const firstName = requireText('--first-name', options.firstName);
  const lastName =
    options.lastName === undefined ? '' : requireText('--last-name', options.lastName);
  const id = await context.withDatabase(async (db) => {
    if ((await findUserByEmail(db, email)) !== null) {
      throw new UsageError(`There is a user ${email} already. Choose another email.`);
    }
    return insertUser(db, { uuid: newId(), distinctId: newId(), email, firstName, lastName });
  });
  context.print(String(id));
}

async function deactivate(context: CommandContext, email: string): Promise<void> {
  const id = await context.withDatabase(async (db) => {
    const user = await requireUser(db, email);
    await deactivateUser(db, user.id);
    return user.id;
  });
  context.print(String(id));
}
