import type { Command } from 'commander';
import type { ClientSettings } from '../../config.ts';
import { UsageError } from '../command-error.ts';
import { howToMakeKey, type Target } from './refusals.ts';

/** Which server a command talks to, and with which key: the options of every command that does. */

const defaultBaseUrl = 'http://127.0.0.1:4747';

/** Options as commander hands them over. */
export interface RawServerOptions {
  readonly project: string;
  readonly baseUrl?: string;
  readonly key?: string;
}

export interface ServerOptions extends Target {
  readonly apiKey: string;
}

export function addServerOptions(command: Command): Command {
  return command
    .option('--project <id>', 'which project', '@current')
    .option('--base-url <url>', `the server (default: MINUTEBOOK_BASE_URL, or ${defaultBaseUrl})`)
    .option(
      '--key <key>',
      'an API key (default: MINUTEBOOK_API_KEY, which other users cannot see)',
    );
}

/** Throws a UsageError. */
export function readServerOptions(
  raw: RawServerOptions,
  settings: ClientSettings,
  command: string,
): ServerOptions {
  return {
    command,
    project: readProject(raw.project),
    baseUrl: readBaseUrl(raw.baseUrl, settings.baseUrl),
    apiKey: readKey(raw.key ?? settings.apiKey, command),
  };
}

function readProject(text: string): string {
  if (/^(@current|[1-9]\d{0,9})$/.test(text)) return text;
  throw new UsageError(`--project must be a number or @current, not "${text}".`);
}

function readBaseUrl(option: string | undefined, setting: string | undefined): string {
  const text = option ?? setting ?? defaultBaseUrl;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && `${url.search}${url.hash}${url.username}` === '';
  if (isPlain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
  const where = option === undefined ? 'MINUTEBOOK_BASE_URL' : '--base-url';
  throw new UsageError(`${where} must be an address such as ${defaultBaseUrl}, not "${text}".`);
}

function readKey(key: string | undefined, command: string): string {
  if (key === undefined || key === '') {
    throw new UsageError(
      `There is no API key: give one with --key or MINUTEBOOK_API_KEY. ${howToMakeKey(command)}`,
    );
  }
  // Anything else cannot be part of a header.
  if (/^[\x21-\x7e]{2,}$/.test(key)) return key;
  throw new UsageError('The API key holds a character that no key has. Copy it again, whole.');
}
