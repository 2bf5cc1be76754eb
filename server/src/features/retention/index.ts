import type { Database } from '../../platform/database/database.ts';
import type { Resource } from '../../platform/http/operation.ts';
import { createKeep, destroyKeep, retrieveKeep } from './routes/keep.ts';
import { changeRetentionSettings, retrieveRetentionSettings } from './routes/retention-settings.ts';
import { retrieveRetentionPreview } from './routes/retrieve-retention-preview.ts';

/** How long recordings are kept, to be mounted below each project family. */
export function retentionResources(dependencies: { readonly db: Database }): readonly Resource[] {
  return [
    {
      path: '/retention_settings',
      title: 'Retention settings',
      operations: [retrieveRetentionSettings(dependencies), changeRetentionSettings(dependencies)],
    },
    {
      path: '/retention_settings/preview',
      title: 'Retention preview',
      operations: [retrieveRetentionPreview(dependencies)],
    },
    {
      path: '/desktop_recordings/:recordingId/keep',
      title: 'Keep',
      operations: [retrieveKeep(dependencies), createKeep(dependencies), destroyKeep(dependencies)],
    },
  ];
}
