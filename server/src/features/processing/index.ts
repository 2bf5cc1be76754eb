import type { Resource } from '../../platform/http/operation.ts';
import type { ProcessingDependencies } from './processing-dependencies.ts';
import { createProcessing } from './routes/create-processing.ts';
import { destroyProcessing } from './routes/destroy-processing.ts';
import { listProcessing } from './routes/list-processing.ts';
import {
  type ChangeSettingsDependencies,
  changeProcessingSettings,
  retrieveProcessingSettings,
} from './routes/processing-settings.ts';
import { retrieveProcessing } from './routes/retrieve-processing.ts';

/** What the server does with recordings, to be mounted below each project family. */
export function processingResources(
  dependencies: ProcessingDependencies & ChangeSettingsDependencies,
): readonly Resource[] {
  return [
    {
      path: '/desktop_recordings/:recordingId/processing',
      title: 'Processing',
      operations: [
        retrieveProcessing(dependencies),
        createProcessing(dependencies),
        destroyProcessing(dependencies),
      ],
    },
    { path: '/processing', title: 'Processing List', operations: [listProcessing(dependencies)] },
    {
      path: '/processing_settings',
      title: 'Processing settings',
      operations: [
        retrieveProcessingSettings(dependencies),
        changeProcessingSettings(dependencies),
      ],
    },
  ];
}
