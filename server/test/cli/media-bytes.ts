import { randomBytes } from 'node:crypto';

const matroskaStart = Buffer.from('1a45dfa3', 'hex');

/** What passes for a recording by its first bytes. */
export function mediaBytes(sizeBytes: number): Buffer {
  const rest = randomBytes(Math.max(0, sizeBytes - matroskaStart.length));
  return Buffer.concat([matroskaStart, rest]).subarray(0, sizeBytes);
}
