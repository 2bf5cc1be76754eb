import type { ClientSettings } from '../../config.ts';
import { defaultPlatform } from '../../domain/recording.ts';
import {
  type RawServerOptions,
  readServerOptions,
  type ServerOptions,
} from '../api-client/server-options.ts';
import { UsageError } from '../command-error.ts';
import { readPlatform, readRecordingId, requireText } from '../options.ts';

/** Options as commander hands them over. */
export interface RawImportOptions extends RawServerOptions {
  readonly into?: string;
  readonly title?: string;
  readonly platform?: string;
}

export interface CheckedImportOptions extends ServerOptions {
  /** The recording that takes the transcript; null for a new one. */
  readonly into: string | null;
  /** Null for what the file says. */
  readonly title: string | null;
  readonly platform: string;
}

export function checkImportOptions(
  paths: readonly string[],
  raw: RawImportOptions,
  settings: ClientSettings,
): CheckedImportOptions {
  if (raw.into !== undefined && paths.length > 1) {
    throw new UsageError(
      'A recording has one transcript: name one file with --into, or leave --into out.',
    );
  }
  if (raw.into !== undefined && raw.platform !== undefined) {
    throw new UsageError('--platform is for new recordings. Leave it out with --into.');
  }
  return {
    ...readServerOptions(raw, settings, 'import'),
    into: raw.into === undefined ? null : readRecordingId('--into', raw.into),
    title: raw.title === undefined ? null : requireText('--title', raw.title),
    platform: readPlatform(raw.platform ?? defaultPlatform),
  };
}
