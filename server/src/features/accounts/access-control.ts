import { LRUCache } from 'lru-cache';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Principal, type Project, projectDenial, scopeDenial } from '../../domain/access.ts';
import { MinutebookError } from '../../domain/errors.ts';
import { parseInteger } from '../../domain/number-text.ts';
import type { Database } from '../../platform/database/database.ts';
import type { AccessControl } from '../../platform/http/access-control.ts';
import { findPrincipal, findProject, touchKey } from './accounts-store.ts';
import { hashApiKey } from './api-key.ts';
import { consume } from './consume.ts';
import { requireOwnPage, type Sessions, type SignedIn } from './sessions/sessions.ts';
import { hashToken } from './token.ts';

export interface AccessLimits {
  /** Requests a key may make in a minute; null for no limit. */
  readonly perMinute: number | null;
  /** Requests a key may make in an hour; null for no limit. */
  readonly perHour: number | null;
  /** Wrong keys an address may try in a minute. */
  readonly failuresPerMinute: number;
}

export interface AccessControlOptions {
  readonly db: Database;
  readonly sessions: Sessions;
  readonly limits: AccessLimits;
  /** Told when a key's use could not be noted, which no request fails for. */
  readonly onBackgroundError: (error: unknown) => void;
}

/** How long a look-up serves, and so how long a revoked key may go on working. */
const cacheMs = 3000;

/**
 * Keys, people and projects are looked up once and kept for a moment, so that a busy client costs
 * no query to recognise. Only a "yes" is ever given from memory: before a "no" the look-up is
 * repeated, so that a right given a second ago works.
 */
export function createAccessControl(options: AccessControlOptions): AccessControl {
  const { db, limits, sessions } = options;
  const principals = new LRUCache<string, Principal>({ max: 10_000, ttl: cacheMs });
  const signedIn = new LRUCache<string, SignedIn>({ max: 10_000, ttl: cacheMs });
  const staying = new LRUCache<string, Principal>({ max: 10_000, ttl: cacheMs });
  const reload = new WeakMap<Principal, () => Promise<Principal | null>>();
  const projects = new LRUCache<number, Project>({ max: 10_000, ttl: cacheMs });
  const failures = new RateLimiterMemory({ points: limits.failuresPerMinute, duration: 60 });
  const keyLimits = [
    ...(limits.perMinute === null ? [] : [{ points: limits.perMinute, duration: 60 }]),
    ...(limits.perHour === null ? [] : [{ points: limits.perHour, duration: 3600 }]),
  ].map((limit) => new RateLimiterMemory(limit));

  async function loadPrincipal(hash: string): Promise<Principal | null> {
    const principal = await findPrincipal(db, hash);
    if (principal === null) {
      principals.delete(hash);
      return null;
    }
    principals.set(hash, principal);
    reload.set(principal, () => loadPrincipal(hash));
    if (principal.keyId !== null) touchKey(db, principal.keyId).catch(options.onBackgroundError);
    return principal;
  }

  async function loadSession(cookie: string, id: string): Promise<SignedIn | null> {
    const found = await sessions.find(cookie);
    if (found === null) {
      signedIn.delete(id);
      return null;
    }
    signedIn.set(id, found);
    reload.set(found.principal, async () => (await loadSession(cookie, id))?.principal ?? null);
    return found;
  }

  async function loadProject(id: number): Promise<Project | null> {
    const project = await findProject(db, id);
    if (project === null) projects.delete(id);
    else projects.set(id, project);
    return project;
  }

  /** The principal as the database has it now. */
  async function refresh(principal: Principal): Promise<Principal> {
    return (await reload.get(principal)?.()) ?? principal;
  }

  async function lookAgain(id: string, principal: Principal): Promise<Principal | null> {
    const person = (await reload.get(principal)?.()) ?? null;
    if (person !== null) staying.set(id, person);
    return person;
  }

  return {
    async authenticate(key, place, clientAddress) {
      const hash = hashApiKey(key);
      const principal = principals.get(hash) ?? (await loadPrincipal(hash));
      if (principal !== null) return principal;
      await consume(failures, clientAddress);
      // Clients tell an OAuth token that ran out from a wrong key by this text.
      const isOAuthToken = place === 'Authorization header' && key.startsWith('pha_');
      throw new MinutebookError('authentication_failed', {
        detail: isOAuthToken
          ? 'Invalid access token.'
          : `Personal API key found in request ${place} is invalid.`,
      });
    },

    async authenticateSession(request) {
      const cookie = sessions.cookieIn(request.headers);
      if (cookie === null) return null;
      // What was never verified is not found under its hash.
      const id = hashToken(cookie).toString('base64');
      const found = signedIn.get(id) ?? (await loadSession(cookie, id));
      if (found === null) return null;
      requireOwnPage(sessions, request, found.csrfToken);
      return found.principal;
    },

    async requireScope(principal, scope) {
      if (scopeDenial(principal, scope) === null) return principal;
      const current = await refresh(principal);
      const denial = scopeDenial(current, scope);
      if (denial !== null) throw new MinutebookError('permission_denied', { detail: denial });
      return current;
    },

    async enterProject(principal, projectText, scope) {
      const isCurrent = projectText === '@current';
      const id = isCurrent ? principal.currentProjectId : readProjectId(projectText);
      const cached = id === null ? undefined : projects.get(id);
      if (cached !== undefined && projectDenial(principal, cached, scope) === null) return cached;

      const person = await refresh(principal);
      const currentId = isCurrent ? person.currentProjectId : id;
      const project = currentId === null ? null : await loadProject(currentId);
      if (project === null)
        throw new MinutebookError('not_found', { detail: 'Project not found.' });
      const denial = projectDenial(person, project, scope);
      if (denial !== null) throw new MinutebookError('permission_denied', { detail: denial });
      return project;
    },

    async mayStay(principal, projectId, scope) {
      const id = `${principal.keyId} ${principal.sessionId}`;
      const person = staying.get(id) ?? (await lookAgain(id, principal));
      const project = projects.get(projectId) ?? (await loadProject(projectId));
      if (person === null || project === null) return false;
      return projectDenial(person, project, scope) === null;
    },

    async throttle(principal) {
      if (principal.keyId === null) return;
      for (const limiter of keyLimits) await consume(limiter, principal.keyId);
    },
  };
}

/** Project ids are 32-bit; whatever else stands there names no project. */
function readProjectId(text: string): number | null {
  const id = text.length > 64 ? null : parseInteger(text);
  return id === null || id < 1n || id > 2147483647n ? null : Number(id);
}
