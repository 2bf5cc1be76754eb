import type { Resource } from '../../platform/http/operation.ts';
import { createImport, type ImportDependencies } from './routes/create-import.ts';
import { type ExportDependencies, retrieveExport } from './routes/retrieve-export.ts';

export type TransferDependencies = ImportDependencies & ExportDependencies;

/** Transcripts in and out, to be mounted below each project family. */
export function transferResources(dependencies: TransferDependencies): readonly Resource[] {
  return [
    {
      path: '/desktop_recordings/:recordingId/import',
      title: 'Import',
      operations: [createImport(dependencies)],
    },
    {
      path: '/desktop_recordings/:recordingId/export',
      title: 'Export',
      operations: [retrieveExport(dependencies)],
    },
  ];
}
