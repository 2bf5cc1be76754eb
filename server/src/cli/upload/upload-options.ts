import type { ClientSettings } from '../../config.ts';
import { platforms } from '../../domain/recording.ts';
import { UsageError } from '../command-error.ts';
import { requireText } from '../options.ts';
import { howToMakeKey } from './explain-refusal.ts';

/** Options as commander hands them over. */
export interface RawUploadOptions {
  readonly watch?: string;
  readonly project: string;
  readonly platform: string;
  readonly title?: string;
  readonly anyType?: boolean;
  readonly checksum?: boolean;
  readonly settle: string;
  readonly onlyNew?: boolean;
  readonly state?: string;
  readonly baseUrl?: string;
  readonly apiKey?: string;
}

export interface CheckedUploadOptions {
  readonly watch: string | null;
  readonly project: string;
  readonly platform: string;
  /** Null for the name of each file. */
  readonly title: string | null;
  readonly anyType: boolean;
  readonly checksum: boolean;
  readonly settleMs: number;
  readonly onlyNew: boolean;
  /** Null for the usual place. */
  readonly stateFile: string | null;
  readonly baseUrl: string;
  readonly apiKey: string;
}

export const defaultBaseUrl = 'http://127.0.0.1:4747';
const longestSettleSeconds = 3600;

export function checkUploadOptions(
  paths: readonly string[],
  raw: RawUploadOptions,
  settings: ClientSettings,
): CheckedUploadOptions {
  checkWhat(paths, raw);
  return {
    watch: raw.watch ?? null,
    project: readProject(raw.project),
    platform: readPlatform(raw.platform),
    title: raw.title === undefined ? null : requireText('--title', raw.title),
    anyType: raw.anyType === true,
    checksum: raw.checksum === true,
    settleMs: readSettle(raw.settle),
    onlyNew: raw.onlyNew === true,
    stateFile: raw.state ?? null,
    baseUrl: readBaseUrl(raw.baseUrl, settings.baseUrl),
    apiKey: readKey(raw.apiKey ?? settings.apiKey),
  };
}

function checkWhat(paths: readonly string[], { watch, onlyNew, state }: RawUploadOptions): void {
  if (watch === undefined && paths.length === 0) {
    throw new UsageError('There is nothing to upload. Name files, or a folder with --watch.');
  }
  if (watch !== undefined && paths.length > 0) {
    throw new UsageError('Name either files or a folder with --watch, not both.');
  }
  if (watch !== undefined) return;
  if (onlyNew === true) throw new UsageError('--only-new goes with --watch only.');
  if (state !== undefined) throw new UsageError('--state goes with --watch only.');
}

function readProject(text: string): string {
  if (/^(@current|[1-9]\d{0,9})$/.test(text)) return text;
  throw new UsageError(`--project must be a number or @current, not "${text}".`);
}

function readPlatform(text: string): string {
  if (platforms.some((platform) => platform === text)) return text;
  throw new UsageError(`--platform must be one of ${platforms.join(', ')}, not "${text}".`);
}

function readSettle(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds <= longestSettleSeconds) {
    return seconds * 1000;
  }
  throw new UsageError(
    `--settle must be a number of seconds up to ${longestSettleSeconds}, not "${text}".`,
  );
}

function readBaseUrl(option: string | undefined, setting: string | undefined): string {
  const text = option ?? setting ?? defaultBaseUrl;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && `${url.search}${url.hash}${url.username}` === '';
  if (isPlain && /^https?:$/.test(url.protocol)) return url.href.replace(/\/+$/, '');
  const where = option === undefined ? 'MINUTEBOOK_BASE_URL' : '--base-url';
  throw new UsageError(`${where} must be an address such as ${defaultBaseUrl}, not "${text}".`);
}

function readKey(key: string | undefined): string {
  if (key === undefined || key === '') {
    throw new UsageError(
      `There is no API key: give one with --api-key or MINUTEBOOK_API_KEY. ${howToMakeKey}`,
    );
  }
  // Anything else cannot be part of a header.
  if (/^[\x21-\x7e]{2,}$/.test(key)) return key;
  throw new UsageError('The API key holds a character that no key has. Copy it again, whole.');
}
