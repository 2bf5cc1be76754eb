import type { Resource } from '../../platform/http/operation.ts';
import { createShare } from './routes/create-share.ts';
import { destroyShare } from './routes/destroy-share.ts';
import { listShares } from './routes/list-shares.ts';
import { retrieveShared } from './routes/retrieve-shared.ts';
import {
  retrieveSharedMedia,
  retrieveSharedPoster,
  retrieveSharedWaveform,
} from './routes/retrieve-shared-media.ts';
import type { SharingDependencies } from './sharing-dependencies.ts';

/** Links to a recording, to be mounted below each project family. */
export function shareResources(dependencies: SharingDependencies): readonly Resource[] {
  const shares = '/desktop_recordings/:recordingId/shares';
  return [
    {
      path: shares,
      title: 'Shares',
      operations: [listShares(dependencies), createShare(dependencies)],
    },
    { path: `${shares}/:shareId`, title: 'Share', operations: [destroyShare(dependencies)] },
  ];
}

/** What links open, for everybody, mounted below /api. */
export function sharedResources(dependencies: SharingDependencies): readonly Resource[] {
  const shared = '/shared/:token';
  return [
    { path: shared, title: 'Shared', operations: [retrieveShared(dependencies)] },
    {
      path: `${shared}/media`,
      title: 'Shared media',
      operations: [retrieveSharedMedia(dependencies)],
    },
    {
      path: `${shared}/poster`,
      title: 'Shared poster',
      operations: [retrieveSharedPoster(dependencies)],
    },
    {
      path: `${shared}/waveform`,
      title: 'Shared waveform',
      operations: [retrieveSharedWaveform(dependencies)],
    },
  ];
}
