import type { ClientSettings } from '../../config.ts';
import { UsageError } from '../command-error.ts';
import { howToMakeKey } from './refusals.ts';

/** Options as commander hands them over. */
export interface RawReplayOptions {
  readonly speed: string;
  readonly limit?: string;
  readonly concurrency?: string;
  readonly project: string;
  readonly baseUrl?: string;
  readonly key?: string;
  readonly keepDates?: boolean;
  readonly json?: boolean;
}

export interface CheckedReplayOptions {
  readonly speed: number;
  readonly limit: number | null;
  readonly concurrency: number;
  readonly project: string;
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly keepDates: boolean;
  readonly asJson: boolean;
}

export const defaultBaseUrl = 'http://127.0.0.1:4747';
/** Meetings at a time where none has to wait for its next line. */
const concurrencyAtOnce = 4;
const maxConcurrency = 64;

export function checkReplayOptions(
  raw: RawReplayOptions,
  settings: ClientSettings,
): CheckedReplayOptions {
  const speed = readSpeed(raw.speed);
  const fallback = speed === 0 ? concurrencyAtOnce : 1;
  return {
    speed,
    limit: readCount('--limit', raw.limit, Number.MAX_SAFE_INTEGER) ?? null,
    concurrency: readCount('--concurrency', raw.concurrency, maxConcurrency) ?? fallback,
    project: readProject(raw.project),
    baseUrl: readBaseUrl(raw.baseUrl, settings.baseUrl),
    apiKey: readKey(raw.key ?? settings.apiKey),
    keepDates: raw.keepDates === true,
    asJson: raw.json === true,
  };
}

function readSpeed(text: string): number {
  const speed = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && Number.isFinite(speed)) return speed;
  throw new UsageError(`--speed must be 0 (at once) or a number such as 1 or 10, not "${text}".`);
}

function readCount(option: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= max) return count;
  const range = max === Number.MAX_SAFE_INTEGER ? 'of 1 or more' : `from 1 to ${max}`;
  throw new UsageError(`${option} must be a whole number ${range}, not "${text}".`);
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

function readKey(key: string | undefined): string {
  if (key === undefined || key === '') {
    throw new UsageError(
      `There is no API key: give one with --key or MINUTEBOOK_API_KEY. ${howToMakeKey}`,
    );
  }
  // Anything else cannot be part of a header.
  if (/^[\x21-\x7e]{2,}$/.test(key)) return key;
  throw new UsageError(`The API key holds a character that no key has. Copy it again, whole.`);
}
