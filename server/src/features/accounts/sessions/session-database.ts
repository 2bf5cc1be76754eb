import { type CustomAdapter, createAdapterFactory } from 'better-auth/adapters';
import type { Queryable } from '../../../platform/database/database.ts';
import {
  deleteSession,
  extendSession,
  findSession,
  insertSession,
  type SessionRow,
} from './sessions-store.ts';

/**
 * Our tables as better-auth's database: sessions, and people to be read. Of all that it could ask,
 * only what the calls in browser-sessions.ts lead to is answered; anything else is a defect.
 */
export function sessionDatabase(db: Queryable) {
  return createAdapterFactory({
    config: { adapterId: 'minutebook', disableIdGeneration: true },
    adapter: () => adapterOf(db) as CustomAdapter,
  });
}

/** What better-auth looks a session up by; its own word for it is never stored. */
type Where = Parameters<CustomAdapter['findOne']>[0]['where'];

function adapterOf(db: Queryable) {
  return {
    async create({ model, data }: { model: string; data: Record<string, unknown> }) {
      if (model !== 'session') return refuse(`create ${model}`);
      const { token, ...session } = data as unknown as SessionRow & { token: string };
      return { ...(await insertSession(db, token, session)), token };
    },
    async findOne({ model, where }: { model: string; where: Where }) {
      if (model !== 'session') return refuse(`find ${model}`);
      const token = tokenIn(where);
      const found = await findSession(db, token);
      if (found === null) return null;
      const { owner, ...session } = found;
      return { ...session, token, user: { ...owner, emailVerified: true, image: null } };
    },
    async update({ model, where, update }: { model: string; where: Where; update: unknown }) {
      if (model !== 'session') return refuse(`update ${model}`);
      const token = tokenIn(where);
      const { expiresAt } = update as { expiresAt: Date };
      const extended = await extendSession(db, token, expiresAt);
      return extended === null ? null : { ...extended, token };
    },
    async delete({ model, where }: { model: string; where: Where }) {
      if (model !== 'session') return refuse(`delete ${model}`);
      await deleteSession(db, tokenIn(where));
    },
    updateMany: () => refuse('updateMany'),
    findMany: () => refuse('findMany'),
    deleteMany: () => refuse('deleteMany'),
    count: () => refuse('count'),
  };
}

function tokenIn(where: Where): string {
  const [condition] = where;
  if (where.length === 1 && condition?.field === 'token') return String(condition.value);
  return refuse('look up by something else than a token');
}

function refuse(what: string): never {
  throw new Error(`better-auth asked the database for something unforeseen: ${what}`);
}
