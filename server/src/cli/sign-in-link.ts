import type { Command } from 'commander';
import { findUser, type User } from '../features/accounts/accounts-store.ts';
import { readPublicUrl } from '../features/accounts/first-start.ts';
import { findOwnOrganization } from '../features/accounts/organization-store.ts';
import { findFirstAdministrator } from '../features/accounts/sessions/sessions-store.ts';
import { createSignInLink } from '../features/accounts/sessions/sign-in-links.ts';
import type { Database } from '../platform/database/database.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './command-error.ts';
import { requireUser } from './options.ts';

export function addSignInLinkCommand(program: Command, context: CommandContext): void {
  program
    .command('sign-in-link')
    .description('print a link that signs in once, also for who has forgotten the password')
    .option('--email <email>', 'whom it signs in; else the first administrator')
    .action(async ({ email }: { email?: string }) => {
      context.print(await context.withDatabase((db) => createLink(context, db, email)));
    });
}

async function createLink(
  context: CommandContext,
  db: Database,
  email: string | undefined,
): Promise<string> {
  const user = email === undefined ? await firstAdministrator(db) : await requireUser(db, email);
  await requireMember(db, user);
  const { publicUrl, host, port } = context.config();
  const base = publicUrl ?? (await readPublicUrl(db)) ?? `http://${host}:${port}`;
  return `${base}${await createSignInLink(db, user.id)}`;
}

async function firstAdministrator(db: Database): Promise<User> {
  const found = await findFirstAdministrator(db);
  const user = found === null ? null : await findUser(db, found.id);
  if (user !== null) return user;
  throw new UsageError(
    'There is no administrator. Make one with "minutebook members add … --role admin".',
  );
}

async function requireMember(db: Database, user: User): Promise<void> {
  if (!user.isActive) throw new UsageError(`${user.email} was deactivated, and cannot sign in.`);
  if ((await findOwnOrganization(db, user.id)) !== null) return;
  throw new UsageError(
    `${user.email} belongs to no organization. Add one with "minutebook members add".`,
  );
}
