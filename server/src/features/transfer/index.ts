import type { Resource } from '../../platform/http/operation.ts';
import type { ExportDependencies } from './read-export-document.ts';
import { bulkExportRecordings } from './routes/bulk-export-recordings.ts';
import { createImport, type ImportDependencies } from './routes/create-import.ts';
import { retrieveExport } from './routes/retrieve-export.ts';

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
    {
      path: '/desktop_recordings/bulk_export',
      title: 'Bulk export',
      operations: [bulkExportRecordings(dependencies)],
    },
  ];
}
