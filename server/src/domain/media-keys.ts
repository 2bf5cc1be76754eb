import { randomBytes } from 'node:crypto';

/** Names of a recording's files in the blob store. */

export type MediaRole = 'original' | 'playback' | 'audio' | 'waveform' | 'poster';

/**
 * Everything a recording has in the blob store lies below this. The last two digits of the id,
 * which are random, spread recordings over 256 folders.
 */
export function mediaPrefix(projectId: number, recordingId: string): string {
  return `recordings/${recordingId.slice(-2)}/${projectId}/${recordingId}/`;
}

/** A new key, never used before, so that writing a file again never damages the one in use. */
export function newMediaKey(
  projectId: number,
  recordingId: string,
  role: MediaRole,
  extension: string,
): string {
  const name = `${role}-${randomBytes(6).toString('hex')}`;
  return `${mediaPrefix(projectId, recordingId)}${name}${extension === '' ? '' : `.${extension}`}`;
}

/** The project and recording a key belongs to, null where it is none of ours. */
export function ownerOfMediaKey(key: string): { projectId: number; recordingId: string } | null {
  const match = /^recordings\/[0-9a-f]{2}\/(\d{1,10})\/([0-9a-f-]{36})\/[^/]+$/.exec(key);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return { projectId: Number(match[1]), recordingId: match[2] };
}
