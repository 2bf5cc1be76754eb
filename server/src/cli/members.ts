import type { Command } from 'commander';
import { newId } from '../domain/ids.ts';
import {
  listProjects,
  setCurrentProject,
  upsertMembership,
} from '../features/accounts/accounts-store.ts';
import type { Database } from '../platform/database/database.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './command-error.ts';
import { requireOrganization, requireUser } from './options.ts';

interface NewMember {
  email: string;
  organization: string;
  role: string;
}

export function addMemberCommands(program: Command, context: CommandContext): void {
  const group = program.command('members').description('who belongs to which organization');
  group
    .command('add')
    .description(
      'let a user into an organization, or change the role; prints the membership’s UUID',
    )
    .requiredOption('--email <email>', 'whom')
    .requiredOption('--organization <uuid>', 'into which (UUID or name)')
    .requiredOption('--role <role>', 'admin or member')
    .action(async (options: NewMember) => {
      context.print(await context.withDatabase((db) => add(db, options)));
    });
}

async function add(db: Database, { email, organization, role }: NewMember): Promise<string> {
  if (role !== 'admin' && role !== 'member') {
    throw new UsageError(`--role must be admin or member, not "${role}".`);
  }
  const user = await requireUser(db, email);
  const { id: organizationId } = await requireOrganization(db, organization);
  return db.transaction(async (tx) => {
    const id = await upsertMembership(tx, { id: newId(), userId: user.id, organizationId, role });
    const [project] = await listProjects(tx, [organizationId]);
    if (project !== undefined) await setCurrentProject(tx, user.id, project.id);
    return id;
  });
}
