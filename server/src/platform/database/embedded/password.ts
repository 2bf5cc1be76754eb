import { randomBytes } from 'node:crypto';
import { chown, link, open, readFile, rm } from 'node:fs/promises';
import type { Account } from './account.ts';
import type { ClusterFolder } from './cluster-folder.ts';
import { explainFileSystemError } from './errors.ts';

/** The password of the cluster, or null when the file is absent or not ours to read. */
export async function readPassword(folder: ClusterFolder): Promise<string | null> {
  const text = await readFile(folder.passwordFile, 'utf8').catch(() => '');
  return text.trim() || null;
}

/** The password of the cluster, made when there is none yet. initdb reads it from the same file. */
export async function ensurePassword(
  folder: ClusterFolder,
  account: Account | null,
): Promise<string> {
  const known = await readPassword(folder);
  if (known !== null) return known;
  try {
    await writePassword(folder, account);
  } catch (error) {
    throw explainFileSystemError(error, folder.dataDir);
  }
  return (await readPassword(folder)) ?? '';
}

/** Written beside and linked, so that two first starts at a time agree on one whole password. */
async function writePassword(folder: ClusterFolder, account: Account | null): Promise<void> {
  const path = `${folder.passwordFile}-${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(24).toString('base64url')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (account !== null) await chown(path, account.uid, account.gid);
    await link(path, folder.passwordFile).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(path, { force: true });
  }
}
