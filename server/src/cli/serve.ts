import type { Command } from 'commander';
import { type Server, startServer } from '../app.ts';
import type { Config } from '../config.ts';
import { issueFirstKey } from '../features/accounts/first-start.ts';
import { createLogger } from '../platform/logger.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './command-error.ts';
import { type OpenedDatabase, openConfiguredDatabase } from './open-database.ts';

export function addServeCommand(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .description('start the server; this is what "npm start" does')
    .action(() => serve(context));
}

/** Runs until the process is told to stop. */
async function serve(context: CommandContext): Promise<void> {
  const config = context.config();
  const logger = createLogger(config.logLevel);
  // In order of starting; disposed in the reverse order.
  await using resources = new AsyncDisposableStack();
  const opened = resources.use(
    await openConfiguredDatabase(config, {
      purpose: 'server',
      onProgress: (message) => context.print(message),
      onIdleError: (error) => logger.warn({ err: error }, 'lost a database connection'),
    }),
  );
  const server = resources.use(await listen(config, opened, logger));
  const firstKey = await issueFirstKey(opened.db);
  context.print(banner(config, opened, server, firstKey));
  await Promise.race([
    context.stopRequested.then(() => context.print('Stopping …')),
    opened.failed.catch((error: Error) => {
      throw new CommandFailure(`The embedded PostgreSQL cannot be kept running: ${error.message}`);
    }),
  ]);
}

async function listen(
  config: Config,
  { db }: OpenedDatabase,
  logger: ReturnType<typeof createLogger>,
): Promise<Server> {
  try {
    return await startServer({ config, db, logger });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new CommandFailure(
        `Port ${config.port} is taken by another program. Stop it, or set MINUTEBOOK_PORT.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND') {
      throw new CommandFailure(
        `Cannot listen on ${config.host}:${config.port} (${code}). Set MINUTEBOOK_HOST and MINUTEBOOK_PORT.`,
      );
    }
    throw error;
  }
}

function banner(
  config: Config,
  { description }: OpenedDatabase,
  { url }: Server,
  firstKey: string | null,
): string {
  const lines = [
    '',
    `  Minutebook   ${url}`,
    `  Data         ${config.dataDir}`,
    `  Database     ${description}`,
    `  Uploads      ${config.uploads === 'recall' ? 'Recall.ai' : 'this server'}`,
    `  API          ${url}/api/docs/`,
    '',
  ];
  if (config.uploads === 'recall' && config.recallApiKey === null) {
    lines.push('  Uploads are set to Recall.ai, but RECALL_AI_API_KEY is not set.', '');
  }
  if (firstKey === null) return lines.join('\n');
  return [
    ...lines,
    `  API key      ${firstKey}`,
    '               It may do everything, and is shown this once: keep it safe.',
    '',
    '  Try it:',
    `    curl -X POST ${url}/api/projects/1/desktop_recordings/ \\`,
    `      -H 'Authorization: Bearer ${firstKey}' -d platform=zoom`,
    '',
  ].join('\n');
}
