import { hash, randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 43 characters of 62 are a little more than 256 bits. */
const keyLength = 43;

/** A new API key: `mb_` and at least 256 random bits, in letters and digits. */
export function generateApiKey(): string {
  return `mb_${randomText(keyLength)}`;
}

/** Random letters and digits, each equally likely. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte: beyond it some letters would be likelier.
      if (byte < 248 && text.length < length) text += alphabet.charAt(byte % 62);
    }
  }
  return text;
}

/** The form in which a key is stored and looked up. */
export function hashApiKey(key: string): string {
  return `sha256$${hash('sha256', key, 'hex')}`;
}

/** Enough of a key to recognise it by, not to use it. */
export function maskApiKey(key: string): string {
  return key.length < 16 ? '********' : `${key.slice(0, 4)}...${key.slice(-4)}`;
}
