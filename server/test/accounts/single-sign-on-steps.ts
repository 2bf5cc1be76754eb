import assert from 'node:assert/strict';
import type { Answer } from '../contract/exchange.ts';
import { addUser } from '../contract/world.ts';
import { type Browser, signIn } from '../harness/browser.ts';
import type { ProviderPerson } from './identity-provider.ts';
import {
  publicUrl,
  type SingleSignOnWorld,
  startSingleSignOnWorld,
  type Visitor,
} from './single-sign-on-world.ts';

/** What tests of single sign-on do again and again. */

let count = 0;
/** Somebody whom the provider knows and nobody else. */
export function newcomer(claims: Partial<ProviderPerson> = {}): ProviderPerson & { email: string } {
  count += 1;
  const email = `person${count}@example.com`;
  return { sub: `subject-${count}`, email_verified: true, given_name: 'Ben', email, ...claims };
}

export function assertLeadsTo(answer: Answer, location: string): void {
  assert.deepEqual([answer.status, answer.headers.location], [303, location], answer.text);
}

export async function sessionOf({ browser }: Visitor) {
  const answer = await browser.send('GET /api/session/');
  assert.equal(answer.status, 200, answer.text);
  browser.adopt(answer);
  return answer.json as {
    user: { id: number; email: string; first_name: string; last_name: string };
    role: string;
    organization: { id: string };
    projects: { id: number }[];
    current_project: number;
    has_password: boolean;
    needs_password: boolean;
  };
}

/** Nobody got in: no session is opened, and the sign-in page is told why. */
export async function assertRefused(visitor: Visitor, answer: Answer, code: string): Promise<void> {
  const location = String(answer.headers.location);
  assert.equal(answer.status, 303);
  assert.equal(new URL(location, publicUrl).pathname, '/sign-in');
  assert.equal(new URL(location, publicUrl).searchParams.get('error'), code);
  assert.equal(visitor.browser.cookie, null);
  const set = answer.headers['set-cookie'] ?? [];
  assert.ok(!set.some((one) => one.startsWith('minutebook_session=')));
}

/** A server with a provider, to which people sign in; those of acme.example may sign up. */
export interface SignIns extends SingleSignOnWorld {
  readonly admin: Browser;
  /** Adds somebody to the first organization; their id. */
  member(email: string, role?: 'member' | 'admin'): ReturnType<typeof addUser>;
  invite(email: string, role?: string, by?: Browser): Promise<void>;
  /** Removes somebody from the first organization. */
  remove(userId: number): Promise<void>;
  /** Goes the whole way as that person. */
  arrive(
    person: ProviderPerson | null,
    next?: string,
  ): Promise<{ readonly visitor: Visitor; readonly answer: Answer }>;
}

export async function startSignIns(): Promise<SignIns> {
  const here = await startSingleSignOnWorld({ config: { signUpDomains: ['acme.example'] } });
  const admin = await signIn(here.world.server);
  return {
    ...here,
    admin,
    member: (email, role = 'member') =>
      addUser(here.world.server.db, email, here.world.O1, role, 1),
    async invite(email, role = 'member', by = admin) {
      const answer = await by.send('POST /api/invitations/', { json: { email, role } });
      assert.equal(answer.status, 201, answer.text);
    },
    async remove(userId) {
      const { json } = await admin.send('GET /api/members/');
      const members = json.results as { id: string; user: { id: number } }[];
      const id = members.find(({ user }) => user.id === userId)?.id;
      assert.equal((await admin.send(`DELETE /api/members/${id}/`)).status, 204);
    },
    async arrive(person, next) {
      here.provider.person = person;
      const visitor = here.visitor();
      return { visitor, answer: await visitor.signIn(next) };
    },
  };
}
