import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { recordingIdOf } from '../../recordings/recording-request.ts';
import { recordingExists } from '../../recordings/recordings-store.ts';
import { exampleShare, shareReply, sharesSchema } from '../share-schemas.ts';
import { listShares as findShares } from '../shares-store.ts';

export function listShares({ db }: { db: Database }): ProjectOperation {
  return {
    operationId: 'desktop_recordings_shares_list',
    method: 'GET',
    access: 'project',
    scope: 'desktop_recording:read',
    tag: 'sharing',
    summary: 'The links to a recording',
    description: 'The latest first, expired ones included. Their addresses are kept nowhere.',
    responses: {
      200: {
        description: 'All of them.',
        schema: sharesSchema,
        example: { results: [{ ...exampleShare, open_count: 3 }] },
      },
    },
    async handle(request) {
      const ref = { projectId: request.project.id, recordingId: recordingIdOf(request) };
      const shares = await findShares(db, ref);
      if (shares.length === 0 && !(await recordingExists(db, ref.projectId, ref.recordingId))) {
        throw new MinutebookError('not_found');
      }
      return jsonReply(200, { results: shares.map(shareReply) });
    },
  };
}
