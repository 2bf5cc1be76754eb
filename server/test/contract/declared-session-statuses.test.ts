import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { hashPassword } from '../../src/features/accounts/sessions/passwords.ts';
import { savePassword } from '../../src/features/accounts/sessions/sessions-store.ts';
import { allResources } from '../../src/resources.ts';
import { type Browser, linkToken, signIn } from '../harness/browser.ts';
import { type DeclaredOperation, declaredOperations } from './declared-operations.ts';
import { type Answer, exchange } from './exchange.ts';
import { assertAnswer } from './expected.ts';
import { whileKeysAreAway } from './faulty-database.ts';
import { addUser, startWorld, type World } from './world.ts';

/** Every status of the operations for people who sign in is provoked here. */

const operations = new Map(
  allResources({} as Parameters<typeof allResources>[0]).flatMap(({ operationPrefix, resource }) =>
    resource.operations.map((one) => [operationPrefix + one.operationId, one] as const),
  ),
);
const big = Buffer.alloc(20 * 1024 * 1024 + 1, ' ');
const password = 'correct horse battery';

/** A person who has signed in, and an administrator, as each attempt has one of its own. */
interface Person {
  readonly id: number;
  readonly email: string;
  readonly browser: Browser;
}

interface Request {
  /** What stands for the parameter of the path. */
  readonly id?: string;
  readonly query?: string;
  readonly json?: unknown;
}

interface Changes {
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the fields. */
  readonly body?: string | Buffer;
  readonly isSignedOut?: boolean;
}

describe('Every declared status of what people do can be had', () => {
  let world: World;
  // One for each test: the guesses of one must not be counted against the next.
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const newPerson = async (): Promise<Person> => {
    const email = `${randomUUID()}@example.com`;
    const id = await addUser(world.server.db, email, world.O1, 'admin', 1);
    return { id, email, browser: await signIn(world.server, id) };
  };
  const withPassword = async (): Promise<Person> => {
    const person = await newPerson();
    await savePassword(world.server.db, person.id, await hashPassword(password));
    return person;
  };
  const invite = async ({ browser }: Person, email = `${randomUUID()}@example.com`) => {
    const answer = await browser.send('POST /api/invitations/', {
      json: { email, role: 'member' },
    });
    const link = new URL(String(answer.json.link));
    return { id: String(answer.json.id), token: link.searchParams.get('token') ?? '' };
  };
  const keyOf = async ({ browser }: Person) => {
    const json = { label: 'x', scopes: ['*'] };
    return String((await browser.send('POST /api/personal_api_keys/', { json })).json.id);
  };
  const membershipOf = async ({ browser }: Person, email: string) => {
    const { json } = await browser.send('GET /api/members/');
    const members = json.results as { id: string; user: { email: string } }[];
    return members.find(({ user }) => user.email === email)?.id ?? '';
  };
  const other = async (person: Person) => membershipOf(person, (await newPerson()).email);

  /** For every operation a request that succeeds. */
  const requests: Readonly<Record<string, (person: Person) => Promise<Request>>> = {
    session_create: async () => ({ json: { email: (await withPassword()).email, password } }),
    session_link_create: async ({ id }) => ({
      json: { token: await linkToken(world.server, id) },
    }),
    session_retrieve: async () => ({}),
    session_ways_retrieve: async () => ({}),
    session_destroy: async () => ({}),
    session_user_partial_update: async () => ({ json: { first_name: 'Ann', current_project: 2 } }),
    session_password_create: async () => ({ json: { new_password: password } }),
    members_list: async () => ({}),
    members_partial_update: async (person) => ({
      id: await other(person),
      json: { role: 'member' },
    }),
    members_destroy: async (person) => ({ id: await other(person) }),
    invitations_list: async () => ({}),
    invitations_create: async () => ({
      json: { email: `${randomUUID()}@example.com`, role: 'admin' },
    }),
    invitations_destroy: async (person) => ({ id: (await invite(person)).id }),
    invitations_accept_retrieve: async (person) => ({
      query: `?token=${(await invite(person)).token}`,
    }),
    invitations_accept_create: async (person) => ({
      json: { token: (await invite(person)).token, first_name: 'Ben', password },
    }),
    personal_api_keys_list: async () => ({}),
    personal_api_keys_create: async () => ({ json: { label: 'x', scopes: ['user:read'] } }),
    personal_api_keys_partial_update: async (person) => ({
      id: await keyOf(person),
      json: { label: 'y' },
    }),
    personal_api_keys_destroy: async (person) => ({ id: await keyOf(person) }),
    personal_api_keys_roll_create: async (person) => ({ id: await keyOf(person) }),
  };

  const isPublic = ({ id }: DeclaredOperation) => operations.get(id)?.access === 'public';

  const transmit = (
    { method, path, id }: DeclaredOperation,
    { browser }: Person,
    request: Request,
    { headers, body, isSignedOut = isPublic({ id } as DeclaredOperation) }: Changes = {},
  ): Promise<Answer> => {
    const text = body ?? (request.json === undefined ? undefined : JSON.stringify(request.json));
    return exchange(world.server.url, {
      method,
      path: path.replace(/\{\w+\}/, request.id ?? '') + (request.query ?? ''),
      headers: {
        ...(isSignedOut
          ? {}
          : { cookie: browser.cookie ?? '', 'x-csrftoken': browser.csrfToken ?? '' }),
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text === undefined ? {} : { body: text }),
    });
  };

  const send = async (operation: DeclaredOperation, changes: Changes = {}, given?: Request) => {
    const person = await newPerson();
    const request = given ?? (await requests[operation.id]?.(person));
    assert.ok(request, `This test has no request for ${operation.id}.`);
    return transmit(operation, person, request, changes);
  };

  const repeat = async (one: () => Promise<Answer>) => {
    for (let time = 0; time < 60; time += 1) {
      const answer = await one();
      if (answer.status === 429) return answer;
    }
    return one();
  };

  const broken = async (operation: DeclaredOperation, sqlState: string) => {
    const person = await newPerson();
    const request = (await requests[operation.id]?.(person)) ?? {};
    // Of a session that nobody has looked up before.
    const browser = await signIn(world.server, person.id);
    const fail = () => transmit(operation, { ...person, browser }, request);
    return whileKeysAreAway(world.server.db, sqlState, fail, 'users');
  };

  const wrongGuesses: Readonly<Record<string, () => Promise<Request>>> = {
    session_create: async () => ({ json: { email: (await withPassword()).email, password: 'x' } }),
    session_link_create: async () => ({ json: { token: 'x' } }),
    invitations_accept_create: async () => {
      const inviting = await signIn(world.server, world.U9);
      const known = await withPassword();
      const { token } = await invite({ ...known, browser: inviting }, known.email);
      return { json: { token, password: 'x' } };
    },
    invitations_accept_retrieve: async () => ({ query: '?token=x' }),
  };

  const asLastAdmin = async (operation: DeclaredOperation) => {
    const person = await newPerson();
    await world.server.db.query({
      text: `UPDATE memberships SET role = 'member' WHERE organization_id = $1 AND user_id <> $2`,
      values: [world.O1, person.id],
    });
    const id = await membershipOf(person, person.email);
    return transmit(operation, person, { id, json: { role: 'member' } });
  };

  const provocations: Readonly<Record<number, (operation: DeclaredOperation) => Promise<Answer>>> =
    {
      200: (operation) => send(operation),
      201: (operation) => send(operation),
      204: (operation) => send(operation),
      400: (operation) => send(operation, { body: '{' }),
      401: async (operation) =>
        isPublic(operation)
          ? send(operation, {}, await wrongGuesses[operation.id]?.())
          : send(operation, { isSignedOut: true }),
      403: (operation) =>
        isPublic(operation)
          ? send(operation, { headers: { 'sec-fetch-site': 'cross-site' } })
          : send(operation, {
              isSignedOut: true,
              headers: { authorization: `Bearer ${world.keys['K*']}` },
            }),
      404: (operation) => send(operation, {}, { query: '?format=xml', id: randomUUID() }),
      406: (operation) => send(operation, { headers: { accept: 'text/html' } }),
      409: asLastAdmin,
      410: (operation) =>
        send(operation, {}, { query: '?token=x', json: { token: 'x', password: 'x' } }),
      413: (operation) => send(operation, { body: big }),
      415: (operation) => send(operation, { headers: { 'content-type': 'text/plain' } }),
      429: async (operation) => {
        const person = await withPassword();
        const guess = (await wrongGuesses[operation.id]?.()) ?? {
          json: { new_password: password, current_password: 'x' },
        };
        return repeat(() => transmit(operation, person, guess));
      },
      500: (operation) => broken(operation, 'XX000'),
      503: (operation) => broken(operation, '57P03'),
    };

  for (const operation of declaredOperations.filter(({ isOfPeople }) => isOfPeople)) {
    test(`${operation.id}: ${operation.statuses.join(', ')}`, async () => {
      for (const status of operation.statuses.toSorted(
        (a, b) => Number(a === 429) - Number(b === 429),
      )) {
        const provoke = provocations[status];
        assert.ok(provoke, `Nothing here provokes ${status}.`);
        const answer = await provoke(operation);
        await assertAnswer(answer, status);
        if (status >= 300) continue;
        const { schema } = operations.get(operation.id)?.responses[status] ?? {};
        if (schema === undefined) assert.equal(answer.text, '');
        else assert.deepEqual(schema.parse(JSON.parse(answer.text)), JSON.parse(answer.text));
      }
    });
  }

  test('each is declared, and so is nothing else', () => {
    const declared = declaredOperations.filter(({ isOfPeople }) => isOfPeople);
    assert.deepEqual(declared.map(({ id }) => id).toSorted(), Object.keys(requests).toSorted());
  });
});
