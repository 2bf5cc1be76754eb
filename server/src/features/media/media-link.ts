import { createHmac, timingSafeEqual } from 'node:crypto';

/** Links to media that need no key, for players that can send no header. They expire. */

export interface MediaLink {
  readonly projectId: number;
  readonly recordingId: string;
  readonly what: LinkedMedia;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

export const linkedMedia = ['media', 'poster'] as const;
export type LinkedMedia = (typeof linkedMedia)[number];

/** Path and query of the link on this server. */
export function signMediaLink(secret: Buffer, link: MediaLink): string {
  const { projectId, recordingId, what, expiresAt } = link;
  const query = new URLSearchParams({
    expires: String(expiresAt),
    signature: signatureOf(secret, link),
  });
  return `/api/media/${projectId}/${recordingId}/${what}/?${query}`;
}

/** Whether this server made the link and it has not expired at `now`, in seconds since 1970. */
export function isValidLink(secret: Buffer, link: MediaLink, signature: string, now: number) {
  const genuine = Buffer.from(signatureOf(secret, link));
  const given = Buffer.from(signature);
  return given.length === genuine.length && timingSafeEqual(given, genuine) && now < link.expiresAt;
}

function signatureOf(secret: Buffer, link: MediaLink): string {
  const { projectId, recordingId, what, expiresAt } = link;
  return createHmac('sha256', secret)
    .update(
      JSON.stringify(['minutebook', 'media link', 1, projectId, recordingId, what, expiresAt]),
    )
    .digest('base64url');
}
