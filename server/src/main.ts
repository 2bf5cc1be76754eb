import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { CommandContext } from './cli/command-context.ts';
import { CommandFailure, UsageError } from './cli/command-error.ts';
import { addExportCommand } from './cli/export/export-command.ts';
import { addImportCommand } from './cli/import/import-command.ts';
import { addKeyCommands } from './cli/keys.ts';
import { addMemberCommands } from './cli/members.ts';
import { addMigrateCommand } from './cli/migrate.ts';
import { addModelsCommands } from './cli/models.ts';
import { openConfiguredDatabase } from './cli/open-database.ts';
import { addOrganizationCommands } from './cli/organizations.ts';
import { addProjectCommands } from './cli/projects.ts';
import { refuseOptionsAsValues } from './cli/refuse-options-as-values.ts';
import { addReplayCommand } from './cli/replay/replay-command.ts';
import { addServeCommands } from './cli/serve.ts';
import { addSignInLinkCommand } from './cli/sign-in-link.ts';
import { addUploadCommand } from './cli/upload/upload-command.ts';
import { addUserCommands } from './cli/users.ts';
import { addVerifyCommand } from './cli/verify.ts';
import { type Config, ConfigError, readClientSettings, readConfig } from './config.ts';
import { MinutebookError } from './domain/errors.ts';
import {
  DataFolderInUseError,
  EmbeddedPostgresError,
} from './platform/database/embedded/embedded-postgres.ts';
import { MigrationError } from './platform/database/migrate.ts';
import { installationFolder } from './settings.ts';

/** The process: arguments, environment, signals, exit codes. Nothing else knows of these. */

export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyWithReader();
  const context = createContext();
  const program = createProgram(context);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
  // A request or a timer that is left over must not keep a finished command alive.
  process.exit();
}

function createProgram(context: CommandContext): Command {
  const program = new Command('minutebook')
    .description('The self-hosted server for desktop meeting recordings.')
    .version(readVersion())
    .configureOutput({ outputError: (text, write) => write(`${explainUsage(text)}\n`) })
    .exitOverride();
  addServeCommands(program, context);
  addMigrateCommand(program, context);
  addOrganizationCommands(program, context);
  addProjectCommands(program, context);
  addUserCommands(program, context);
  addMemberCommands(program, context);
  addKeyCommands(program, context);
  addSignInLinkCommand(program, context);
  addReplayCommand(program, context);
  addUploadCommand(program, context);
  addImportCommand(program, context);
  addExportCommand(program, context);
  addVerifyCommand(program, context);
  addModelsCommands(program, context);
  refuseOptionsAsValues(program);
  return program;
}

/** What commander has to say of a command line, in one line as all else. */
function explainUsage(text: string): string {
  const [problem = '', ...more] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const sentence = /[.!?]$/.test(problem) ? problem : `${problem}.`;
  return ['minutebook:', sentence, ...more, 'Add --help to see what it takes.'].join(' ');
}

function readVersion(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function createContext(): CommandContext {
  let config: Config | undefined;
  const context: CommandContext = {
    config: () => {
      config ??= readConfig(readEnvironment());
      return config;
    },
    clientSettings: () => readClientSettings(readEnvironment()),
    terminal: process.stderr.isTTY ? process.stderr : null,
    output: process.stdout,
    print: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    stop: stopSignal(),
    async withDatabase(work) {
      await using opened = await openConfiguredDatabase(context.config(), {
        purpose: 'command',
        stop: context.stop,
        onProgress: context.note,
        onIdleError: () => {
          // A statement that needs the lost connection will say so.
        },
      });
      return await work(opened.db);
    },
  };
  return context;
}

/** The environment over the file `.env` beside package.json, where there is one. */
function readEnvironment(): NodeJS.ProcessEnv {
  try {
    process.loadEnvFile(`${installationFolder}/.env`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') {
      throw new ConfigError(
        `${installationFolder}.env cannot be read (${message}). Repair or remove it.`,
      );
    }
  }
  return process.env;
}

/** Whoever reads the output may have seen enough, as `head` has: that is no failure. */
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
}

/** The first signal asks to stop; a second one does not wait for it. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let stoppedAt = Number.POSITIVE_INFINITY;
  const stop = () => {
    stoppedAt = Math.min(stoppedAt, Date.now());
    controller.abort(new CommandFailure('It was told to stop.'));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && Date.now() - stoppedAt > impatienceMs) process.exit(1);
      stop();
    });
  }
  whenParentIsGone(stop);
  return controller.signal;
}

/** One Ctrl-C arrives twice, from the terminal and from npm; a later one is meant. */
const impatienceMs = 1000;

const parentCheckMs = 250;

/**
 * npx sends a signal to the shell that stands between it and us, and the shell ends without
 * passing it on. A parent that is gone means the same. ("npm start" leaves no shell in between.)
 */
function whenParentIsGone(stop: () => void): void {
  if (process.env.npm_lifecycle_event !== 'npx' || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, parentCheckMs);
  timer.unref();
}

/** Says what went wrong, and with which exit code to say it: 2 for what the caller can put right. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const expected = [UsageError, ConfigError, CommandFailure];
  const system = [DataFolderInUseError, EmbeddedPostgresError, MigrationError, MinutebookError];
  if ([...expected, ...system].some((known) => error instanceof known)) {
    process.stderr.write(`minutebook: ${(error as Error).message}\n`);
    return error instanceof UsageError || error instanceof ConfigError ? 2 : 1;
  }
  process.stderr.write(`minutebook: something failed that should not have.\n`);
  console.error(error);
  return 1;
}
