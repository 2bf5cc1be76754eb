import type { Command } from 'commander';
import { newId, parseUuid } from '../domain/ids.ts';
import { insertApiKey, listApiKeys, revokeApiKeys } from '../features/accounts/accounts-store.ts';
import { generateApiKey, hashApiKey, maskApiKey } from '../features/accounts/api-key.ts';
import type { CommandContext } from './command-context.ts';
import { UsageError } from './command-error.ts';
import {
  readOrganizationIds,
  readProjectIds,
  readScopes,
  requireText,
  requireUser,
} from './options.ts';
import { formatTable } from './table.ts';

interface NewKey {
  email: string;
  label: string;
  scopes: string;
  projects?: string;
  organizations?: string;
}

export function addKeyCommands(program: Command, context: CommandContext): void {
  const group = program.command('keys').description('API keys: what programs sign in with');
  group
    .command('create')
    .description('make a key; prints it, this once')
    .requiredOption('--email <email>', 'whose it is')
    .requiredOption('--label <label>', 'what it is for')
    .requiredOption('--scopes <list>', 'what it may do: desktop_recording:write,user:read or *')
    .option('--projects <ids>', 'only these projects: 1,2')
    .option('--organizations <uuids>', 'only projects of these organizations')
    .action((options: NewKey) => create(context, options));
  group
    .command('list')
    .description('print the keys, without their values')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => list(context, options.json === true));
  group
    .command('revoke')
    .description('end a key; prints its id')
    .argument('[key]', 'its id, its mask (mb_x...yyyy) or the key itself')
    .option('--id <id>', 'the same, as an option')
    .option('--key <key>', 'the same, as an option')
    .action((key: string | undefined, options: { id?: string; key?: string }) =>
      revoke(context, key ?? options.id ?? options.key),
    );
}

async function create(context: CommandContext, options: NewKey): Promise<void> {
  const label = requireText('--label', options.label);
  const scopes = readScopes(options.scopes);
  const key = generateApiKey();
  await context.withDatabase(async (db) => {
    const user = await requireUser(db, options.email);
    await insertApiKey(db, {
      id: newId(),
      userId: user.id,
      label,
      hash: hashApiKey(key),
      mask: maskApiKey(key),
      scopes,
      projectIds: await readProjectIds(db, options.projects),
      organizationIds: await readOrganizationIds(db, options.organizations),
    });
  });
  context.print(key);
}

async function list(context: CommandContext, asJson: boolean): Promise<void> {
  const keys = await context.withDatabase((db) => listApiKeys(db));
  if (asJson) {
    context.print(JSON.stringify(keys, null, 2));
    return;
  }
  const rows = keys.map((key) => [
    key.id,
    key.mask,
    key.label,
    key.email,
    key.scopes.join(','),
    key.projectIds.join(',') || 'all',
    key.lastUsedAt ?? 'never',
    key.revokedAt === null ? 'active' : 'revoked',
  ]);
  context.print(
    formatTable(['ID', 'KEY', 'LABEL', 'USER', 'SCOPES', 'PROJECTS', 'LAST USED', 'STATE'], rows),
  );
}

async function revoke(context: CommandContext, key: string | undefined): Promise<void> {
  if (key === undefined) {
    throw new UsageError('Say which key to revoke: its id, or the key itself.');
  }
  const which = { id: parseUuid(key), hash: hashApiKey(key), mask: key };
  const revoked = await context.withDatabase((db) =>
    db.transaction(async (tx) => {
      const ids = await revokeApiKeys(tx, which);
      if (ids.length === 0) {
        throw new UsageError('No key in force is that one. "minutebook keys list" shows them.');
      }
      if (ids.length > 1) throw new UsageError('Several keys look like that. Give the id of one.');
      return ids;
    }),
  );
  context.print(revoked.join('\n'));
}
