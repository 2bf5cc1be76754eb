import { accountResources } from './features/accounts/index.ts';
import { liveResources } from './features/live/index.ts';
import { type MediaDependencies, mediaResources } from './features/media/index.ts';
import { notesResources } from './features/notes/index.ts';
import { processingResources } from './features/processing/index.ts';
import { recordingResources } from './features/recordings/index.ts';
import { retentionResources } from './features/retention/index.ts';
import { sharedResources, shareResources } from './features/sharing/index.ts';
import type { SharingDependencies } from './features/sharing/sharing-dependencies.ts';
import { systemResources } from './features/system/index.ts';
import type { SystemDependencies } from './features/system/system-dependencies.ts';
import { transcriptResources } from './features/transcripts/index.ts';
import { type TransferDependencies, transferResources } from './features/transfer/index.ts';
import type { UploadDependencies } from './features/uploads/builtin/upload-dependencies.ts';
import { uploadResources } from './features/uploads/index.ts';
import type { Resource } from './platform/http/operation.ts';

export interface MountedResource {
  readonly prefix: string;
  /** What distinguishes the operation ids of this family. */
  readonly operationPrefix: string;
  readonly resource: Resource;
}

export type ResourceDependencies = Parameters<typeof accountResources>[0] &
  Parameters<typeof recordingResources>[0] &
  Parameters<typeof processingResources>[0] &
  Parameters<typeof transcriptResources>[0] &
  Parameters<typeof liveResources>[0] &
  TransferDependencies &
  MediaDependencies &
  SharingDependencies &
  SystemDependencies & { readonly builtinUploads: UploadDependencies };

/** Every resource of the API and where it stands. An environment is a project by another name. */
export function allResources(dependencies: ResourceDependencies): MountedResource[] {
  const recordings = [
    ...recordingResources(dependencies),
    ...uploadResources(dependencies),
    ...mediaResources(dependencies),
    ...processingResources(dependencies),
    ...transcriptResources(dependencies),
    ...notesResources(dependencies),
    ...transferResources(dependencies),
    ...shareResources(dependencies),
    ...retentionResources(dependencies),
    ...liveResources(dependencies),
  ];
  const below = (prefix: string, operationPrefix: string, resources: readonly Resource[]) =>
    resources.map((resource) => ({ prefix, operationPrefix, resource }));
  return [
    ...below('/api', '', accountResources(dependencies)),
    ...below('/api', '', sharedResources(dependencies)),
    ...below('/api', '', systemResources(dependencies)),
    ...below('/api/environments/:projectId', 'environments_', recordings),
    ...below('/api/projects/:projectId', '', recordings),
  ];
}
