import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an upload token lets its holder send media to. */
export interface UploadTarget {
  readonly projectId: number;
  readonly recordingId: string;
}

/** Recognisable in logs and by secret scanners. */
const prefix = 'mbu_';
/** Part of every signed text; a new way of deriving gets a new number. */
const version = 1;

/**
 * `mbu_<target>.<mac>`, both base64url; the MAC is 256 bits. The token names its own target, so
 * nothing about it is stored, and it lasts as long as the server's secret.
 */
export function createUploadToken(secret: Buffer, target: UploadTarget): string {
  const { projectId, recordingId } = target;
  const named = Buffer.from(`${projectId}:${recordingId}`).toString('base64url');
  const sdkUploadId = sdkUploadIdOf(secret, recordingId);
  const mac = hmac(secret, ['upload token', version, projectId, recordingId, sdkUploadId]);
  return `${prefix}${named}.${mac.toString('base64url')}`;
}

/** The target of a token this server made with this secret, else null. */
export function verifyUploadToken(secret: Buffer, token: string): UploadTarget | null {
  const target = readTarget(token);
  if (target === null) return null;
  // Compared whole, so that of the many ways to spell one base64 text only ours is accepted.
  const genuine = Buffer.from(createUploadToken(secret, target));
  const given = Buffer.from(token);
  return given.length === genuine.length && timingSafeEqual(given, genuine) ? target : null;
}

function readTarget(token: string): UploadTarget | null {
  const named = /^mbu_([\w-]{1,200})\.[\w-]{43}$/.exec(token)?.[1];
  if (named === undefined) return null;
  const text = Buffer.from(named, 'base64url').toString();
  const [, projectId, recordingId] = /^(\d{1,15}):(.+)$/s.exec(text) ?? [];
  if (projectId === undefined || recordingId === undefined) return null;
  return { projectId: Number(projectId), recordingId };
}

/** A version 8 UUID (RFC 9562, section 5.8) that follows from the recording alone. */
export function sdkUploadIdOf(secret: Buffer, recordingId: string): string {
  const bytes = hmac(secret, ['sdk upload id', version, recordingId]).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** JSON keeps the fields apart, whatever they hold; the first one keeps the purposes apart. */
function hmac(secret: Buffer, fields: readonly (string | number)[]): Buffer {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['minutebook', ...fields]))
    .digest();
}
