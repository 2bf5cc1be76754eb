import type { Resource } from '../../platform/http/operation.ts';
import {
  destroySpeechModel,
  listSpeechModels,
  pullSpeechModel,
  verifySpeechModel,
} from './routes/models.ts';
import { retrieveStorage } from './routes/retrieve-storage.ts';
import { retrieveSystem } from './routes/retrieve-system.ts';
import type { SystemDependencies } from './system-dependencies.ts';

/** The server itself, mounted below /api. */
export function systemResources(dependencies: SystemDependencies): readonly Resource[] {
  const model = '/system/models/:modelId';
  const dottedParameters = ['modelId'];
  return [
    { path: '/system', title: 'System', operations: [retrieveSystem(dependencies)] },
    { path: '/system/storage', title: 'Storage', operations: [retrieveStorage(dependencies)] },
    { path: '/system/models', title: 'Models', operations: [listSpeechModels(dependencies)] },
    {
      path: model,
      title: 'Model',
      dottedParameters,
      operations: [destroySpeechModel(dependencies)],
    },
    {
      path: `${model}/pull`,
      title: 'Pull a model',
      dottedParameters,
      operations: [pullSpeechModel(dependencies)],
    },
    {
      path: `${model}/verify`,
      title: 'Verify a model',
      dottedParameters,
      operations: [verifySpeechModel(dependencies)],
    },
  ];
}
