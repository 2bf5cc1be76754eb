import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Config } from '../../src/config.ts';
import { operationOf } from './declared-operations.ts';
import { type Answer, exchange, toJson, toMultipart } from './exchange.ts';
import { assertAnswer, type Expected } from './expected.ts';
import { type KeyName, startWorld, type World } from './world.ts';

/**
 * The contract as tables: a request, as `GET E/{R1}/`, and the answer. `E` stands for the list of
 * project 1, under `environments` and then again under `projects`; `{R1}` for a new recording
 * (platform zoom, no segments), `{KW}` and the like for keys, `{O1}`, `{U1}` for ids.
 */

export interface RequestOptions {
  /** Whose key the Authorization header carries: KW unless said otherwise, null for none. */
  readonly key?: KeyName | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** A form as it stands on the wire: `a=1&b=2`. */
  readonly form?: string;
  readonly multipart?: Readonly<Record<string, string>>;
  /** Any other body; `type` is its content type. */
  readonly body?: string | Buffer;
  readonly type?: string;
}

export type Family = 'environments' | 'projects';

/** One test's view of the world. */
export interface Scene {
  readonly world: World;
  readonly family: Family;
  /** The origin of the server. */
  readonly origin: string;
  send(request: string, options?: RequestOptions): Promise<Answer>;
  /** Sends, and holds the answer against what is expected. */
  expect(request: string, options: RequestOptions, expected: Expected): Promise<Answer>;
  /** A new recording of project 1, with these fields and these segments; its id. */
  newRecording(given?: NewRecording): Promise<string>;
  read(id: string): Promise<Answer['recording']>;
  /** The texts of the recording's segments, in order. */
  texts(id: string): Promise<string[]>;
}

export interface NewRecording {
  readonly key?: KeyName;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly segments?: readonly unknown[];
}

export interface ContractTable {
  readonly family: Family;
  /** One request and its answer. */
  check(name: string, request: string, options: RequestOptions, expected: Expected): void;
  /** Several requests that belong together. */
  scenario(name: string, run: (scene: Scene) => Promise<void>): void;
}

/** Declares the tests of a section, for both families. */
export function contract(
  title: string,
  define: (table: ContractTable) => void,
  config: Partial<Config> | (() => Promise<Partial<Config>>) = {},
  families: readonly Family[] = ['environments', 'projects'],
): void {
  describe(title, () => {
    let world: World | undefined;
    before(async () => {
      world = await startWorld(typeof config === 'function' ? await config() : config);
    });
    after(async () => {
      await world?.[Symbol.asyncDispose]();
    });
    for (const family of families) {
      describe(`under ${family}`, () => {
        const scenario: ContractTable['scenario'] = (name, run) => {
          test(name, async () => {
            assert.ok(world);
            await run(createScene(world, family));
          });
        };
        define({
          family,
          scenario,
          check: (name, request, options, expected) =>
            scenario(name, async (scene) => {
              await scene.expect(request, options, expected);
            }),
        });
      });
    }
  });
}

export function createScene(world: World, family: Family = 'environments'): Scene {
  let r1: string | undefined;

  const scene: Scene = {
    world,
    family,
    origin: world.server.url,
    async send(request, options = {}) {
      if (request.includes('{R1}')) r1 ??= await scene.newRecording();
      return transmit(world, family, request, options, (name) =>
        name === 'R1' ? (r1 as string) : placeholder(world, name),
      );
    },
    async expect(request, options, expected) {
      const answer = await scene.send(request, options);
      await assertAnswer(answer, expected);
      return answer;
    },
    async newRecording({ key = 'K*', fields, segments } = {}) {
      const made = await scene.expect('POST E/', { key, json: { platform: 'zoom' } }, 201);
      const { id } = made.recording;
      if (fields !== undefined) await scene.expect(`PATCH E/${id}/`, { json: fields }, 200);
      if (segments !== undefined) {
        await scene.expect(`POST E/${id}/append_segments/`, { json: { segments } }, 200);
      }
      return id;
    },
    async read(id) {
      return (await scene.expect(`GET E/${id}/`, {}, 200)).recording;
    },
    async texts(id) {
      return (await scene.read(id)).transcript_segments.map((segment) => segment.text);
    },
  };
  return scene;
}

async function transmit(
  world: World,
  family: Family,
  request: string,
  options: RequestOptions,
  resolve: (name: string) => string,
): Promise<Answer> {
  const fill = (text: string) =>
    text.replace(/\{([ORUK][\d*WRNOUE]\d?)\}/g, (_all, name) => resolve(name));
  const [method = '', target = ''] = request.split(/ (.*)/s);
  const { type, body } = bodyOf(options);
  const key = options.key === undefined ? 'KW' : options.key;
  const headers = Object.fromEntries(
    Object.entries(options.headers ?? {}).map(([name, value]) => [name, fill(value)]),
  );
  const path = fill(target).replace(/^E/, `/api/${family}/1/desktop_recordings`);
  const answer = await exchange(world.server.url, {
    method,
    path,
    headers: {
      ...(key === null || 'authorization' in headers
        ? {}
        : { authorization: `Bearer ${world.keys[key]}` }),
      ...(type === undefined ? {} : { 'content-type': type }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? fill(body) : body }),
  });
  assertDeclared(method, path, body !== undefined, answer);
  return answer;
}

/** OpenAPI names every status that an operation answers a sensible request with. */
function assertDeclared(method: string, path: string, hasBody: boolean, answer: Answer): void {
  const operation = operationOf(method, path);
  if (operation === undefined) return;
  if (hasBody && !operation.hasBody && !operation.takesFile) return;
  if (answer.text.includes('"bad_request"')) return;
  const { id, statuses } = operation;
  assert.ok(statuses.includes(answer.status), `${id} does not declare ${answer.status}`);
}

function bodyOf(options: RequestOptions): { type?: string; body?: string | Buffer } {
  if (options.json !== undefined) {
    return { type: options.type ?? 'application/json', body: toJson(options.json) };
  }
  if (options.form !== undefined) {
    return { type: 'application/x-www-form-urlencoded', body: options.form };
  }
  if (options.multipart !== undefined) return toMultipart(options.multipart);
  return {
    ...(options.type === undefined ? {} : { type: options.type }),
    ...(options.body === undefined ? {} : { body: options.body }),
  };
}

function placeholder(world: World, name: string): string {
  if (name in world.keys) return world.keys[name as KeyName];
  const value = world[name as 'O1' | 'O2' | 'U1' | 'U2' | 'U9'];
  assert.ok(value !== undefined, `There is no {${name}}.`);
  return String(value);
}
