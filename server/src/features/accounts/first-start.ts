import { randomBytes } from 'node:crypto';
import { newId } from '../../domain/ids.ts';
import type { Database, Queryable, Transaction } from '../../platform/database/database.ts';
import {
  findUserByEmail,
  insertApiKey,
  insertOrganization,
  insertProject,
  insertUser,
  setCurrentProject,
  upsertMembership,
} from './accounts-store.ts';
import { generateApiKey, hashApiKey, maskApiKey, randomText } from './api-key.ts';

/** What a new installation begins with: an organization, project 1, an administrator, a key. */

export const administratorEmail = 'admin@localhost';

/** Makes the first organization, project and person, unless it was done before. */
export async function prepareInstallation(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await claimOnce(tx, 'accounts'))) return;
    const organizationId = newId();
    await insertOrganization(tx, {
      id: organizationId,
      name: 'Default organization',
      slug: 'default-organization',
    });
    const projectId = await insertProject(tx, {
      uuid: newId(),
      organizationId,
      name: 'Default project',
      apiToken: newProjectToken(),
    });
    const userId = await insertUser(tx, {
      uuid: newId(),
      distinctId: newId(),
      email: administratorEmail,
      firstName: 'Admin',
      lastName: '',
    });
    await upsertMembership(tx, { id: newId(), userId, organizationId, role: 'admin' });
    await setCurrentProject(tx, userId, projectId);
  });
}

/** The administrator's first key, with every right; null when it was given out before. */
export async function issueFirstKey(db: Database): Promise<string | null> {
  return db.transaction(async (tx) => {
    if (!(await claimOnce(tx, 'first-key'))) return null;
    const administrator = await findUserByEmail(tx, administratorEmail);
    if (administrator === null) return null;
    const key = generateApiKey();
    await insertApiKey(tx, {
      id: newId(),
      userId: administrator.id,
      label: 'First key',
      hash: hashApiKey(key),
      mask: maskApiKey(key),
      scopes: ['*'],
      projectIds: [],
      organizationIds: [],
    });
    return key;
  });
}

export function newProjectToken(): string {
  return `mbp_${randomText(32)}`;
}

const secretBytes = 32;

/** A random secret of the installation, the same for all its processes. */
export async function installationSecret(db: Database, name: string): Promise<Buffer> {
  const proposed = randomBytes(secretBytes);
  await db.query({
    text: 'INSERT INTO installation (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    values: [name, proposed],
  });
  const { rows } = await db.query<{ value: Buffer }>({
    text: 'SELECT value FROM installation WHERE name = $1',
    values: [name],
  });
  return rows[0]?.value ?? proposed;
}

/** True for the first caller ever; others wait for that one's transaction, and get false. */
async function claimOnce(tx: Transaction, name: string): Promise<boolean> {
  const { rowCount } = await tx.query({
    text: `INSERT INTO installation (name, value) VALUES ($1, '') ON CONFLICT DO NOTHING`,
    values: [name],
  });
  return rowCount > 0;
}

/** The address that was saved last, by a server that listens or did; null before the first. */
export async function readPublicUrl(db: Queryable): Promise<string | null> {
  const { rows } = await db.query<{ value: Buffer }>({
    text: `SELECT value FROM installation WHERE name = 'public-url'`,
  });
  return rows[0]?.value.toString() ?? null;
}

/** The address that stands before the paths of media, for everybody who reads a recording. */
export async function savePublicUrl(db: Database, url: string): Promise<void> {
  await db.query({
    text: `INSERT INTO installation (name, value) VALUES ('public-url', $1)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      WHERE installation.value <> excluded.value`,
    values: [Buffer.from(url)],
  });
}
