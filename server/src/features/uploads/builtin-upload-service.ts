import type { UploadService } from './upload-service.ts';
import { createUploadToken, sdkUploadIdOf } from './upload-token.ts';

const secretAtLeastBytes = 32;

/**
 * The server's own place for media, used where no other is configured. It keeps no state: both
 * values follow from the recording and the secret, so a repeated create gives the same ones.
 */
export function createBuiltinUploadService({ secret }: { secret: Buffer }): UploadService {
  if (secret.length < secretAtLeastBytes)
    throw new RangeError(`The upload secret must have at least ${secretAtLeastBytes} bytes.`);
  return {
    name: 'builtin',
    async createUpload({ projectId, recordingId }) {
      return {
        sdkUploadId: sdkUploadIdOf(secret, recordingId),
        uploadToken: createUploadToken(secret, { projectId, recordingId }),
      };
    },
  };
}
