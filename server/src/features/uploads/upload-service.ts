export const uploadServiceNames = ['builtin', 'recall'] as const;
export type UploadServiceName = (typeof uploadServiceNames)[number];

/** A place where a recorder can send a recording's media. */
export interface UploadService {
  readonly name: UploadServiceName;
  /**
   * Opens one upload. Bounded in time by the adapter; throws a MinutebookError
   * (`upload_service_not_configured` or `upload_service_failed`) when it cannot be opened.
   */
  createUpload(request: UploadRequest): Promise<CreatedUpload>;
}

export interface UploadRequest {
  readonly projectId: number;
  readonly recordingId: string;
  /** The same key asks for the same upload again, so that a repeated create opens only one. */
  readonly idempotencyKey: string;
}

export interface CreatedUpload {
  /** UUID by which the upload service knows the upload. */
  readonly sdkUploadId: string;
  /** Secret that lets its holder send media to this one upload; never stored in the clear. */
  readonly uploadToken: string;
  /** What a person should know though the upload was opened, and what to do about it. */
  readonly notice?: string;
}
