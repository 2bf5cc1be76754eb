import { join } from 'node:path';
import type { ClientSettings } from '../../config.ts';
import {
  type RawServerOptions,
  readServerOptions,
  type ServerOptions,
} from '../api-client/server-options.ts';
import { UsageError } from '../command-error.ts';
import { readPlatform, requireText } from '../options.ts';

/** Options as commander hands them over. */
export interface RawUploadOptions extends RawServerOptions {
  readonly watch?: string;
  readonly platform: string;
  readonly title?: string;
  readonly anyType?: boolean;
  readonly checksum?: boolean;
  readonly settle: string;
  readonly onlyNew?: boolean;
  readonly state?: string;
}

export interface CheckedUploadOptions extends ServerOptions {
  readonly watch: string | null;
  readonly platform: string;
  /** Null for the name of each file. */
  readonly title: string | null;
  readonly anyType: boolean;
  readonly checksum: boolean;
  readonly settleMs: number;
  readonly onlyNew: boolean;
  readonly stateFile: string;
}

const longestSettleSeconds = 3600;

export function checkUploadOptions(
  paths: readonly string[],
  raw: RawUploadOptions,
  settings: ClientSettings,
): CheckedUploadOptions {
  checkWhat(paths, raw);
  return {
    watch: raw.watch ?? null,
    ...readServerOptions(raw, settings, 'upload'),
    platform: readPlatform(raw.platform),
    title: raw.title === undefined ? null : requireText('--title', raw.title),
    anyType: raw.anyType === true,
    checksum: raw.checksum === true,
    settleMs: readSettle(raw.settle),
    onlyNew: raw.onlyNew === true,
    stateFile: raw.state ?? join(settings.stateHome, 'minutebook', 'uploads.json'),
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

function readSettle(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds <= longestSettleSeconds) {
    return seconds * 1000;
  }
  throw new UsageError(
    `--settle must be a number of seconds up to ${longestSettleSeconds}, not "${text}".`,
  );
}
