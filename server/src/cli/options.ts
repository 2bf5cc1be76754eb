import { isScope } from '../domain/access.ts';
import { parseUuid } from '../domain/ids.ts';
import { platforms } from '../domain/recording.ts';
import {
  findUserByEmail,
  listOrganizations,
  listProjects,
  type Organization,
  type User,
} from '../features/accounts/accounts-store.ts';
import type { Queryable } from '../platform/database/database.ts';
import { UsageError } from './command-error.ts';

/** Reads and checks the values of command-line options. */

const maxTextLength = 255;

export function requireText(option: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed === '') throw new UsageError(`${option} is empty. Give it a value.`);
  if (trimmed.length > maxTextLength || trimmed.includes('\0')) {
    throw new UsageError(`${option} may have at most ${maxTextLength} characters.`);
  }
  return trimmed;
}

export function requireEmail(value: string): string {
  const email = requireText('--email', value);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new UsageError(`"${email}" is not an email address. Write one such as ann@example.com.`);
  }
  return email;
}

export function readPlatform(text: string): string {
  if (platforms.some((platform) => platform === text)) return text;
  throw new UsageError(`--platform must be one of ${platforms.join(', ')}, not "${text}".`);
}

/** `what` names the option or argument. */
export function readRecordingId(what: string, text: string): string {
  const id = parseUuid(text.trim());
  if (id !== null) return id;
  throw new UsageError(
    `${what} must be the id of a recording, such as 0197a5c2-7b1e-7c3d-9f00-1a2b3c4d5e6f, not "${text}".`,
  );
}

export function readList(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function readScopes(value: string): string[] {
  const scopes = [...new Set(readList(value))];
  if (scopes.length === 0) throw new UsageError('--scopes is empty. Name one, or * for all.');
  const wrong = scopes.find((scope) => !isScope(scope));
  if (wrong !== undefined) {
    throw new UsageError(
      `Invalid scope: ${wrong}. Write * or object:read or object:write, such as desktop_recording:write.`,
    );
  }
  return scopes;
}

export async function requireUser(db: Queryable, email: string): Promise<User> {
  const user = await findUserByEmail(db, requireEmail(email));
  if (user !== null) return user;
  throw new UsageError(
    `There is no user ${email}. Make one with "minutebook users create --email ${email} --first-name …".`,
  );
}

/** By UUID, or by name where only one has it. */
export async function requireOrganization(db: Queryable, value: string): Promise<Organization> {
  const id = parseUuid(value);
  const all = await listOrganizations(db);
  const found = all.filter((one) => (id === null ? one.name === value : one.id === id));
  const [organization] = found;
  if (organization === undefined) {
    throw new UsageError(
      `There is no organization "${value}". "minutebook organizations list" shows them.`,
    );
  }
  if (found.length > 1) {
    throw new UsageError(`Several organizations are called "${value}". Give the UUID of one.`);
  }
  return organization;
}

export async function readProjectIds(db: Queryable, value: string | undefined): Promise<number[]> {
  const wanted = readList(value);
  const known = new Set((await listProjects(db)).map((project) => project.id));
  return wanted.map((text) => {
    const id = Number(text);
    if (known.has(id)) return id;
    throw new UsageError(`There is no project ${text}. "minutebook projects list" shows them.`);
  });
}

export async function readOrganizationIds(
  db: Queryable,
  value: string | undefined,
): Promise<string[]> {
  const ids: string[] = [];
  for (const text of readList(value)) ids.push((await requireOrganization(db, text)).id);
  return ids;
}
