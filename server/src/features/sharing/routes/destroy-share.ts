import { MinutebookError } from '../../../domain/errors.ts';
import { parseUuid } from '../../../domain/ids.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { deleteShare } from '../shares-store.ts';

export function destroyShare({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_shares_destroy',
    method: 'DELETE',
    access: 'project',
    scope: 'desktop_recording:write',
    tag: 'sharing',
    summary: 'Revoke a link',
    description: 'It opens nothing from the next request on.',
    responses: { 204: { description: 'It is revoked.' } },
    async handle(request) {
      const ref = { projectId: request.project.id, recordingId: recordingIdOf(request) };
      const id = parseUuid(request.params.shareId ?? '');
      if (id === null || !(await deleteShare(db, ref, id))) throw new MinutebookError('not_found');
      return { status: 204 };
    },
  };
}
