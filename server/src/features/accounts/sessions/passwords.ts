import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** scrypt, with a salt of its own in each hash. */
export { hashPassword };

let unknown: Promise<string> | undefined;

/**
 * Whether the password is the one of the hash. Without a hash it is not, which takes as long to say,
 * so that nobody learns from the time who has an account.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  unknown ??= hashPassword('nobody has this one');
  const isRight = await verifyPassword({ hash: hash ?? (await unknown), password });
  return isRight && hash !== null;
}
