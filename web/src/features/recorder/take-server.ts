import { type MinutebookClient, unwrap } from '@minutebook/client';
import { bareTypeOf, fileNameOf } from './media-format.ts';
import type { Take, TakeUpload } from './take.ts';
import {
  openUpload,
  type Piece,
  readUpload,
  sendPiece,
  type UploadState,
} from './upload-requests.ts';

/** What sending a take asks of the server. All throw ApiError, or the signal's reason. */
export interface TakeServer {
  /** The take's recording, made at the first call, with its title, people and consent. */
  createRecording(take: Take, signal: AbortSignal): Promise<TakeUpload>;
  removeRecording(take: Take, recordingId: string, signal: AbortSignal): Promise<void>;
  /** Opens the upload where it is not open yet; one of a recording made just now never is. */
  openUpload(
    take: Take,
    upload: TakeUpload & { readonly isNew: boolean },
    signal: AbortSignal,
  ): Promise<UploadState>;
  send(upload: TakeUpload, piece: Piece, signal: AbortSignal): Promise<number>;
}

export function createTakeServer(api: MinutebookClient, baseUrl = ''): TakeServer {
  const addressOf = ({ uploadId, token }: TakeUpload) => ({ baseUrl, uploadId, token });

  async function describe(take: Take, id: string, signal: AbortSignal): Promise<void> {
    const body = {
      ...(take.title === '' ? {} : { meeting_title: take.title }),
      participants: [...take.people],
      notes: take.consent,
      started_at: take.startedAt,
    };
    const path = { project_id: String(take.projectId), id };
    const header = { Prefer: 'return=minimal' };
    await unwrap(
      api.PATCH('/api/projects/{project_id}/desktop_recordings/{id}/', {
        ...{ params: { path, header }, body, signal },
      }),
    );
  }

  return {
    async createRecording(take, signal) {
      const path = { project_id: String(take.projectId) };
      const header = { 'Idempotency-Key': `take ${take.id}` };
      // Named outright: a server that sends recorders to Recall still takes files itself.
      const body = { platform: take.platform, upload_service: 'builtin' } as const;
      const created = await unwrap(
        api.POST('/api/projects/{project_id}/desktop_recordings/', {
          ...{ params: { path, header }, body, signal },
        }),
      );
      await describe(take, created.id, signal);
      return {
        recordingId: created.id,
        uploadId: created.sdk_upload_id,
        token: created.upload_token,
      };
    },
    async removeRecording(take, id, signal) {
      const path = { project_id: String(take.projectId), id };
      await unwrap(
        api.DELETE('/api/projects/{project_id}/desktop_recordings/{id}/', {
          ...{ params: { path }, signal },
        }),
      );
    },
    async openUpload(take, upload, signal) {
      const address = addressOf(upload);
      const state = upload.isNew ? null : await readUpload(address, signal);
      if (state !== null) return state;
      const name = fileNameOf(take.startedAt, take.mimeType);
      await openUpload(address, { name, contentType: bareTypeOf(take.mimeType) }, signal);
      return { offset: 0, length: null, is_complete: false };
    },
    send: (upload, piece, signal) => sendPiece(addressOf(upload), piece, signal),
  };
}
