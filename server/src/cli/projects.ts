import type { Command } from 'commander';
import { newId } from '../domain/ids.ts';
import { insertProject, listProjects } from '../features/accounts/accounts-store.ts';
import { newProjectToken } from '../features/accounts/first-start.ts';
import type { CommandContext } from './command-context.ts';
import { requireOrganization, requireText } from './options.ts';
import { formatTable } from './table.ts';

export function addProjectCommands(program: Command, context: CommandContext): void {
  const group = program.command('projects').description('what recordings belong to');
  group
    .command('create')
    .description('make a project; prints its id')
    .requiredOption('--name <name>', 'what it is called')
    .requiredOption('--organization <uuid>', 'whose it is (UUID or name)')
    .action((options: { name: string; organization: string }) => create(context, options));
  group
    .command('list')
    .description('print the projects')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => list(context, options.json === true));
}

async function create(
  context: CommandContext,
  options: { name: string; organization: string },
): Promise<void> {
  const name = requireText('--name', options.name);
  const id = await context.withDatabase(async (db) => {
    const organization = await requireOrganization(db, options.organization);
    return insertProject(db, {
      uuid: newId(),
      organizationId: organization.id,
      name,
      apiToken: newProjectToken(),
    });
  });
  context.print(String(id));
}

async function list(context: CommandContext, asJson: boolean): Promise<void> {
  const projects = await context.withDatabase((db) => listProjects(db));
  context.print(
    asJson
      ? JSON.stringify(
          projects.map(({ id, uuid, name, organizationId, createdAt }) => ({
            id,
            uuid,
            name,
            organization: organizationId,
            createdAt,
          })),
          null,
          2,
        )
      : formatTable(
          ['ID', 'NAME', 'ORGANIZATION', 'CREATED'],
          projects.map((one) => [String(one.id), one.name, one.organizationName, one.createdAt]),
        ),
  );
}
