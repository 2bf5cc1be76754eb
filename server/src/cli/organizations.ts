import type { Command } from 'commander';
import { newId } from '../domain/ids.ts';
import { insertOrganization, listOrganizations } from '../features/accounts/accounts-store.ts';
import { randomText } from '../features/accounts/api-key.ts';
import type { CommandContext } from './command-context.ts';
import { requireText } from './options.ts';
import { formatTable } from './table.ts';

export function addOrganizationCommands(program: Command, context: CommandContext): void {
  const group = program
    .command('organizations')
    .description('the companies or teams that own projects');
  group
    .command('create')
    .description('make an organization; prints its UUID')
    .requiredOption('--name <name>', 'what it is called')
    .action((options: { name: string }) => create(context, options.name));
  group
    .command('list')
    .description('print the organizations')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => list(context, options.json === true));
}

async function create(context: CommandContext, name: string): Promise<void> {
  const id = newId();
  const checked = requireText('--name', name);
  await context.withDatabase((db) =>
    insertOrganization(db, { id, name: checked, slug: `${slugOf(checked)}-${randomText(6)}` }),
  );
  context.print(id);
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug || 'organization';
}

async function list(context: CommandContext, asJson: boolean): Promise<void> {
  const organizations = await context.withDatabase((db) => listOrganizations(db));
  context.print(
    asJson
      ? JSON.stringify(organizations, null, 2)
      : formatTable(
          ['ID', 'NAME', 'CREATED'],
          organizations.map(({ id, name, createdAt }) => [id, name, createdAt]),
        ),
  );
}
