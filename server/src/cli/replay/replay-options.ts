import type { ClientSettings } from '../../config.ts';
import {
  type RawServerOptions,
  readServerOptions,
  type ServerOptions,
} from '../api-client/server-options.ts';
import { UsageError } from '../command-error.ts';

/** Options as commander hands them over. */
export interface RawReplayOptions extends RawServerOptions {
  readonly speed: string;
  readonly limit?: string;
  readonly concurrency?: string;
  readonly keepDates?: boolean;
  readonly json?: boolean;
}

export interface CheckedReplayOptions extends ServerOptions {
  readonly speed: number;
  readonly limit: number | null;
  readonly concurrency: number;
  readonly keepDates: boolean;
  readonly asJson: boolean;
}

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
    ...readServerOptions(raw, settings, 'replay'),
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
