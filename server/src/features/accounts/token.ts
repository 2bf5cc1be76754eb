import { createHash } from 'node:crypto';
import { randomText } from './api-key.ts';

/** 43 characters of 62 are a little more than 256 bits. */
const tokenLength = 43;

/** The secret in a link: at least 256 random bits, in letters and digits. */
export function generateToken(): string {
  return randomText(tokenLength);
}

/** The form in which a token is stored and looked up. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
