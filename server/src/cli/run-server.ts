import { once } from 'node:events';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { findInstalledModel } from '../ai/models/find-installed-model.ts';
import { type Server, startServer, startWorker } from '../app.ts';
import type { Config } from '../config.ts';
import { issueFirstKey } from '../features/accounts/first-start.ts';
import { createFirstSignInLink } from '../features/accounts/sessions/sign-in-links.ts';
import { findMediaTools } from '../platform/ffmpeg/find-tools.ts';
import { createLogger } from '../platform/logger.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './command-error.ts';
import { type OpenedDatabase, openConfiguredDatabase } from './open-database.ts';
import { waitAtMost } from './wait-at-most.ts';

/** Whoever stops us waits ten seconds (Docker) before a kill, and the database comes after this. */
const closeMs = 4000;

/** Answers requests, and works on jobs unless others do, until the process is told to stop. */
export async function runServer(
  context: CommandContext,
  { works }: { readonly works: boolean },
): Promise<void> {
  await run(context, 'server', async (parts, resources) => {
    const { config, opened } = parts;
    const server = await listen(parts, works);
    resources.defer(() => waitAtMost(closeMs, server[Symbol.asyncDispose]()));
    const once = {
      firstKey: await issueFirstKey(opened.db),
      signInLink: await createFirstSignInLink(opened.db),
    };
    const problem = works ? await toolsProblem(config) : null;
    context.print(banner(config, opened, server, once, problem, await speechBy(config)));
  });
}

/** Works on jobs until the process is told to stop. */
export async function runWorker(context: CommandContext): Promise<void> {
  await run(context, 'command', async ({ config, opened, logger }, resources) => {
    const worker = await startWorker({ config, db: opened.db, logger });
    resources.defer(() => waitAtMost(closeMs, worker[Symbol.asyncDispose]()));
    const problem = await toolsProblem(config);
    context.print(['Processing recordings.', ...(problem === null ? [] : [problem])].join('\n'));
  });
}

async function toolsProblem(config: Config): Promise<string | null> {
  const tools = await findMediaTools(config);
  return 'problem' in tools ? tools.problem : null;
}

interface OpenedParts {
  readonly config: Config;
  readonly opened: OpenedDatabase;
  readonly logger: Logger;
}

async function run(
  context: CommandContext,
  purpose: 'server' | 'command',
  start: (parts: OpenedParts, resources: AsyncDisposableStack) => Promise<void>,
): Promise<void> {
  const config = context.config();
  const logger = createLogger(config.logLevel);
  // In order of starting; disposed in the reverse order.
  await using resources = new AsyncDisposableStack();
  resources.defer(() => new Promise((resolve) => logger.flush(() => resolve())));
  let isEnding = false;
  const opened = await open(context, config, purpose, (error) => {
    // At the end the database stops after us, and cuts off the last connections.
    if (!isEnding && !context.stop.aborted)
      logger.warn({ err: error }, 'lost a database connection');
  });
  if (opened === null) return;
  resources.use(opened);
  resources.defer(() => {
    isEnding = true;
  });
  await start({ config, opened, logger }, resources);
  await Promise.race([
    whenStopped(context),
    opened.failed.catch((error: Error) => {
      throw new CommandFailure(`The embedded PostgreSQL cannot be kept running: ${error.message}`);
    }),
  ]);
}

/** Null when it was told to stop while it waited for the database. */
async function open(
  { stop, print }: CommandContext,
  config: Config,
  purpose: 'server' | 'command',
  onIdleError: (error: Error) => void,
): Promise<OpenedDatabase | null> {
  try {
    return await openConfiguredDatabase(config, {
      purpose,
      stop,
      onProgress: print,
      onIdleError,
    });
  } catch (error) {
    if (error === stop.reason) return null;
    throw error;
  }
}

async function whenStopped({ stop, print }: CommandContext): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
  print('Stopping …');
}

async function listen({ config, opened, logger }: OpenedParts, works: boolean): Promise<Server> {
  try {
    return await startServer({ config, db: opened.db, logger, works });
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

/** Secrets that are printed and kept nowhere. */
interface ShownOnce {
  readonly firstKey: string | null;
  /** Path and query. */
  readonly signInLink: string | null;
}

function banner(
  config: Config,
  { description }: OpenedDatabase,
  { url }: Server,
  { firstKey, signInLink }: ShownOnce,
  toolsProblem: string | null,
  speech: string,
): string {
  const lines = [
    '',
    `  Minutebook   ${url}`,
    `  Data         ${config.dataDir}`,
    `  Database     ${description}`,
    `  Media        ${config.s3 === null ? join(config.dataDir, 'media') : `bucket ${config.s3.bucket}`}`,
    `  Uploads      ${config.uploads === 'recall' ? 'Recall.ai' : 'this server'}`,
    `  Transcripts  ${speech}`,
    `  Notes        ${notesBy(config)}`,
    `  API          ${url}/api/docs/`,
    '',
  ];
  if (config.uploads === 'recall' && config.recallApiKey === null) {
    lines.push('  Uploads are set to Recall.ai, but RECALL_AI_API_KEY is not set.', '');
  }
  if (toolsProblem !== null) lines.push(`  ${toolsProblem}`, '');
  if (config.uploads === 'recall' && config.recallWebhookSecret === null) {
    lines.push(
      '  RECALL_WEBHOOK_SECRET is not set: webhooks of Recall.ai are refused, and recordings are',
      '  fetched some minutes after they end.',
      '',
    );
  }
  if (signInLink !== null) {
    lines.push(
      `  Sign in      ${config.publicUrl ?? url}${signInLink}`,
      '               It opens once, within 24 hours, and asks for a password.',
      '',
    );
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

async function speechBy({ speech, modelsDir }: Config): Promise<string> {
  if (speech.engine === 'none') return 'none are made';
  if (speech.engine !== 'local') return speech.engine;
  const model = await findInstalledModel(modelsDir, speech.model);
  if (model !== null) return `on this machine, ${model.id}`;
  const wanted = speech.model === null ? '' : ` ${speech.model}`;
  return `wait for a speech model: npx minutebook models pull${wanted}`;
}

function notesBy({ languageModel }: Config): string {
  if (languageModel === null) return 'extracts, without a language model';
  return `${languageModel.provider}, ${languageModel.model}`;
}
