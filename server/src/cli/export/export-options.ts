import type { ClientSettings } from '../../config.ts';
import type { ExportFormat } from '../../features/transfer/exports/write-transcript.ts';
import {
  type RawServerOptions,
  readServerOptions,
  type ServerOptions,
} from '../api-client/server-options.ts';
import { UsageError } from '../command-error.ts';
import { readRecordingId } from '../options.ts';
import { exportFormats } from './export-formats.ts';

/** Options as commander hands them over. */
export interface RawExportOptions extends RawServerOptions {
  readonly format?: string;
  readonly output?: string;
  readonly all?: string;
  readonly watch?: boolean;
}

export interface OneExport extends ServerOptions {
  readonly kind: 'one';
  readonly recordingId: string;
  readonly format: ExportFormat;
  /** `-` for the standard output, null for a name made of its day and title. */
  readonly output: string | null;
}

export interface FolderExport extends ServerOptions {
  readonly kind: 'folder';
  readonly folder: string;
  readonly format: ExportFormat;
  readonly watch: boolean;
}

export function checkExportOptions(
  recording: string | undefined,
  raw: RawExportOptions,
  settings: ClientSettings,
): OneExport | FolderExport {
  checkWhat(recording, raw);
  const format = readFormat(raw.format ?? 'md');
  const server = () => readServerOptions(raw, settings, 'export');
  if (raw.all !== undefined) {
    const folder = raw.all;
    return { kind: 'folder', folder, format, watch: raw.watch === true, ...server() };
  }
  const recordingId = readRecordingId('The recording', recording ?? '');
  return { kind: 'one', recordingId, format, output: raw.output ?? null, ...server() };
}

function checkWhat(recording: string | undefined, { all, output, watch }: RawExportOptions): void {
  if (recording === undefined && all === undefined) {
    throw new UsageError('Say what to export: the id of a recording, or --all and a folder.');
  }
  if (recording !== undefined && all !== undefined) {
    throw new UsageError('Name either a recording or a folder with --all, not both.');
  }
  if (all === '' || output === '') {
    throw new UsageError('The name of the folder or file is empty. Give one.');
  }
  if (all !== undefined && output !== undefined) {
    throw new UsageError('--output is for one recording. Leave it out with --all.');
  }
  if (all === undefined && watch === true) throw new UsageError('--watch goes with --all only.');
}

function readFormat(text: string): ExportFormat {
  const format = exportFormats.find((one) => one === text.toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(`--format must be one of ${exportFormats.join(', ')}, not "${text}".`);
}
