import type { ExportFormat } from '../../features/transfer/exports/write-transcript.ts';

/** Only the type is shared: what writes them takes longer to load than most commands take to run. */
export const exportFormats = [
  'txt',
  'md',
  'srt',
  'vtt',
  'json',
  'docx',
  'pdf',
] as const satisfies readonly ExportFormat[];
