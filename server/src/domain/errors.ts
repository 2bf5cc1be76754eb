/**
 * Every failure a client or an operator can be told about, in one table.
 * The kind decides the HTTP status (see platform/http/error-envelope.ts, the only place that
 * knows statuses); the detail is the public text and never holds a secret or an address.
 * Each code has an entry in docs/errors.md, which a test holds in step with this table.
 */

export type ErrorKind =
  | 'validation'
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'conflict'
  | 'precondition-failed'
  | 'too-large'
  | 'unsupported-media-type'
  | 'unprocessable'
  | 'gone'
  | 'range-not-satisfiable'
  | 'locked'
  | 'checksum-mismatch'
  | 'throttled'
  | 'storage-full'
  | 'request-timeout'
  | 'headers-too-large'
  | 'internal'
  | 'unavailable';

interface CatalogueEntry {
  readonly kind: ErrorKind;
  /** Text for clients, used where the thrower gives no more exact one. */
  readonly detail: string;
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
}

export const errorCatalogue = {
  // A field's value, or its absence.
  required: { kind: 'validation', detail: 'This field is required.', retryable: false },
  null: { kind: 'validation', detail: 'This field may not be null.', retryable: false },
  blank: { kind: 'validation', detail: 'This field may not be blank.', retryable: false },
  invalid_input: { kind: 'validation', detail: 'Invalid input.', retryable: false },
  invalid_choice: { kind: 'validation', detail: 'Not a valid choice.', retryable: false },
  not_a_list: { kind: 'validation', detail: 'Expected a list of items.', retryable: false },
  max_length: { kind: 'validation', detail: 'This field is too long.', retryable: false },
  min_length: { kind: 'validation', detail: 'This field is too short.', retryable: false },
  max_value: { kind: 'validation', detail: 'This value is too large.', retryable: false },
  min_value: { kind: 'validation', detail: 'This value is too small.', retryable: false },
  max_string_length: { kind: 'validation', detail: 'String value too large.', retryable: false },
  overflow: { kind: 'validation', detail: 'Value out of range.', retryable: false },
  null_characters_not_allowed: {
    kind: 'validation',
    detail: 'Null characters are not allowed.',
    retryable: false,
  },
  surrogate_characters_not_allowed: {
    kind: 'validation',
    detail: 'Surrogate characters are not allowed.',
    retryable: false,
  },

  // The request as a whole.
  parse_error: { kind: 'malformed', detail: 'Malformed request.', retryable: false },
  not_authenticated: {
    kind: 'unauthenticated',
    detail: 'Authentication credentials were not provided.',
    retryable: false,
  },
  authentication_failed: {
    kind: 'unauthenticated',
    detail: 'Incorrect authentication credentials.',
    retryable: false,
  },
  sign_in_link_invalid: {
    kind: 'unauthenticated',
    detail:
      'This link was used, is too old, or is none. `npx minutebook sign-in-link` on the server makes a new one.',
    retryable: false,
  },
  sso_denied: {
    kind: 'forbidden',
    detail: 'The sign-in was cancelled, or the provider does not let this person in.',
    retryable: false,
  },
  sso_expired: {
    kind: 'unauthenticated',
    detail: 'This sign-in took too long, was used, or was begun in another window. Begin it again.',
    retryable: false,
  },
  sso_failed: {
    kind: 'unauthenticated',
    detail:
      'The provider’s answer is not valid. Begin again; if it happens again, the server’s log says more.',
    retryable: false,
  },
  sso_email_unverified: {
    kind: 'forbidden',
    detail: 'The provider does not confirm an email of this person. Verify it there first.',
    retryable: false,
  },
  sso_no_account: {
    kind: 'forbidden',
    detail: 'Nobody with this email is a member here. Ask an administrator for an invitation.',
    retryable: false,
  },
  sso_unavailable: {
    kind: 'unavailable',
    detail:
      'The provider for signing in does not answer, or not as one. Repeat it in a moment, or sign in with a password.',
    retryable: true,
  },
  invitation_invalid: {
    kind: 'gone',
    detail: 'This invitation was used, taken back, or is too old. Ask for a new one.',
    retryable: false,
  },
  last_admin: {
    kind: 'conflict',
    detail: 'The organization needs an administrator. Make somebody else one first.',
    retryable: false,
  },
  permission_denied: {
    kind: 'forbidden',
    detail: 'You do not have permission to perform this action.',
    retryable: false,
  },
  not_found: { kind: 'not-found', detail: 'Not found.', retryable: false },
  method_not_allowed: {
    kind: 'method-not-allowed',
    detail: 'Method not allowed.',
    retryable: false,
  },
  not_acceptable: {
    kind: 'not-acceptable',
    detail: 'Could not satisfy the request Accept header.',
    retryable: false,
  },
  unsupported_media_type: {
    kind: 'unsupported-media-type',
    detail: 'Unsupported media type in request.',
    retryable: false,
  },
  request_too_large: {
    kind: 'too-large',
    detail: 'The request body is larger than 20 MiB. Send it in smaller parts.',
    retryable: false,
  },
  precondition_failed: {
    kind: 'precondition-failed',
    detail:
      'The recording has changed since the version named in If-Match. Read it again and repeat the change.',
    retryable: false,
  },
  idempotency_key_in_use: {
    kind: 'conflict',
    detail: 'A request with this Idempotency-Key is still being worked on. Repeat it in a moment.',
    retryable: true,
  },
  idempotency_key_reused: {
    kind: 'unprocessable',
    detail: 'This Idempotency-Key was used for another request. Use a new key.',
    retryable: false,
  },
  throttled: { kind: 'throttled', detail: 'Request was throttled.', retryable: true },

  bad_request: {
    kind: 'malformed',
    detail: 'The request is not valid HTTP.',
    retryable: false,
  },
  request_timeout: {
    kind: 'request-timeout',
    detail: 'The request took too long to arrive. Send it again over a steadier connection.',
    retryable: true,
  },
  headers_too_large: {
    kind: 'headers-too-large',
    detail: 'The request headers are too large.',
    retryable: false,
  },

  // Media.
  upload_token_invalid: {
    kind: 'unauthenticated',
    detail:
      'This upload token is not one of this server, or its recording was deleted. Create the recording again for a new one.',
    retryable: false,
  },
  upload_forbidden: {
    kind: 'forbidden',
    detail: 'This upload token opens the upload of another recording.',
    retryable: false,
  },
  upload_request_invalid: {
    kind: 'malformed',
    detail: 'The request does not follow the tus protocol, version 1.0.0.',
    retryable: false,
  },
  upload_not_found: {
    kind: 'not-found',
    detail: 'There is no such upload. Create it with a POST first.',
    retryable: false,
  },
  upload_exists: {
    kind: 'conflict',
    detail:
      'This recording has media already, which is never overwritten. Create another recording for this file.',
    retryable: false,
  },
  upload_offset_conflict: {
    kind: 'conflict',
    detail: 'The bytes do not continue where the upload stands. Ask with HEAD for its offset.',
    retryable: false,
  },
  upload_locked: {
    kind: 'locked',
    detail: 'Another request is writing to this upload. Repeat this one in a moment.',
    retryable: true,
  },
  upload_checksum_mismatch: {
    kind: 'checksum-mismatch',
    detail: 'The bytes that arrived do not match their checksum and were dropped. Send them again.',
    retryable: true,
  },
  upload_too_large: {
    kind: 'too-large',
    detail: 'The file is larger than this server accepts (MINUTEBOOK_MAX_UPLOAD_BYTES).',
    retryable: false,
  },
  media_not_ready: {
    kind: 'not-found',
    detail: 'This recording has no such media, or not yet.',
    retryable: true,
  },
  media_deleted: {
    kind: 'gone',
    detail: 'The media of this recording was deleted; its text is kept.',
    retryable: false,
  },
  media_link_invalid: {
    kind: 'forbidden',
    detail: 'This link is not valid, or no longer. Ask for a new one.',
    retryable: false,
  },
  share_not_found: {
    kind: 'not-found',
    detail: 'This link opens nothing, or no longer. Ask whoever gave it to you for a new one.',
    retryable: false,
  },
  media_missing: {
    kind: 'internal',
    detail:
      'The file is missing from the storage. Whoever runs the server should run `npx minutebook verify`.',
    retryable: false,
  },
  range_not_satisfiable: {
    kind: 'range-not-satisfiable',
    detail: 'The file ends before the range that was asked for.',
    retryable: false,
  },
  webhook_refused: {
    kind: 'unauthenticated',
    detail: 'The signature of this webhook is missing, wrong or too old.',
    retryable: false,
  },
  webhook_not_configured: {
    kind: 'unavailable',
    detail: 'Set RECALL_WEBHOOK_SECRET to the secret shown in the Recall.ai dashboard.',
    retryable: false,
  },
  import_not_recognised: {
    kind: 'unprocessable',
    detail:
      'This is no transcript of a kind that can be imported: WebVTT, SRT, JSON of Deepgram, AssemblyAI, Whisper, AWS, Azure or Recall.ai, a Zoom chat, or Markdown notes with times.',
    retryable: false,
  },
  import_malformed: {
    kind: 'unprocessable',
    detail: 'The transcript breaks off or is damaged.',
    retryable: false,
  },
  step_in_progress: {
    kind: 'conflict',
    detail: 'The recording is being processed. Wait until that ends, or cancel it first.',
    retryable: true,
  },
  transcript_missing: {
    kind: 'not-found',
    detail: 'The recording has no transcript.',
    retryable: false,
  },
  notes_missing: {
    kind: 'not-found',
    detail: 'There are no notes yet. `…/processing/` shows why, and has them made.',
    retryable: false,
  },

  // Events.
  too_many_streams: {
    kind: 'unavailable',
    detail: 'This server has as many open event streams as it takes. Connect again in a moment.',
    retryable: true,
  },
  reader_too_slow: {
    kind: 'unavailable',
    detail:
      'Events were not taken as fast as they came. Connect again with the id of the last event.',
    retryable: true,
  },
  search_too_slow: {
    kind: 'unavailable',
    detail:
      'The search took too long and was stopped. Narrow it down: a rarer word, a speaker, a range of time.',
    retryable: true,
  },
  search_busy: {
    kind: 'unavailable',
    detail: 'Too many searches are under way. Repeat this one in a moment.',
    retryable: true,
  },

  // Engines: speech to text and language models.
  speech_model_missing: {
    kind: 'unavailable',
    detail:
      'No speech model is installed. Fetch one with `npx minutebook models pull`; what waits for it goes on by itself.',
    retryable: true,
  },
  model_download_failed: {
    kind: 'unavailable',
    detail: 'The model could not be downloaded. Repeat it to go on where it stopped.',
    retryable: true,
  },
  model_damaged: {
    kind: 'internal',
    detail: 'A file of the model is damaged. Fetch it anew with `npx minutebook models pull`.',
    retryable: false,
  },
  model_busy: {
    kind: 'conflict',
    detail: 'Another process is fetching this model. Wait until that has ended, or stop it first.',
    retryable: true,
  },
  engine_unavailable: {
    kind: 'unavailable',
    detail: 'The engine does not answer, or has too much to do.',
    retryable: true,
  },
  engine_refused: {
    kind: 'unprocessable',
    detail: 'The engine refuses the work. Check its key, its model and its account.',
    retryable: false,
  },
  engine_failed: {
    kind: 'internal',
    detail: 'The engine broke, or gave an answer that makes no sense.',
    retryable: false,
  },

  // Our side.
  error: { kind: 'internal', detail: 'A server error occurred.', retryable: false },
  storage_full: {
    kind: 'storage-full',
    detail: 'The disk of the database is full. Free some space; nothing that was stored is lost.',
    retryable: true,
  },
  media_storage_full: {
    kind: 'storage-full',
    detail:
      'The storage for media is full. Free some space and go on; nothing that was acknowledged is lost.',
    retryable: true,
  },
  storage_unavailable: {
    kind: 'unavailable',
    detail: 'The storage for media does not answer. Repeat the request in a moment.',
    retryable: true,
  },
  database_unavailable: {
    kind: 'unavailable',
    detail: 'The database cannot be reached at the moment. Repeat the request in a few seconds.',
    retryable: true,
  },
  upload_service_not_configured: {
    kind: 'unavailable',
    detail: 'Recall.ai API key not configured',
    retryable: false,
  },
  upload_service_failed: {
    kind: 'unavailable',
    detail: 'Failed to create upload with Recall.ai',
    retryable: true,
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;

export interface ErrorOptions {
  /** Public text; the catalogue's where absent. */
  detail?: string;
  /** Path of the field at fault, joined with `__` (`segments__0__text`). */
  attr?: string | null;
  /** When the same request is worth repeating, in whole seconds. */
  retryAfterSeconds?: number;
  /** What went wrong underneath; logged, never sent. */
  cause?: unknown;
}

/** The one error class: what is thrown on purpose is this; anything else is a defect. */
export class MinutebookError extends Error {
  override readonly name = 'MinutebookError';
  readonly code: ErrorCode;
  readonly detail: string;
  readonly attr: string | null;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    const detail = options.detail ?? errorCatalogue[code].detail;
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = detail;
    this.attr = options.attr ?? null;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get kind(): ErrorKind {
    return errorCatalogue[this.code].kind;
  }

  get retryable(): boolean {
    return errorCatalogue[this.code].retryable;
  }
}

export function isMinutebookError(error: unknown): error is MinutebookError {
  return error instanceof MinutebookError;
}
