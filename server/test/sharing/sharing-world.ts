import assert from 'node:assert/strict';
import type { Config } from '../../src/config.ts';
import { list, type MediaWorld, startMediaWorld } from '../media/media-world.ts';

/** A server with people of several rights, and what tests of sharing do with it. */

export interface SharingWorld extends AsyncDisposable {
  readonly media: MediaWorld;
  readonly url: string;
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** A recording with these fields and these lines. */
  record(fields?: object, segments?: readonly object[]): Promise<string>;
  share(id: string, options?: object): Promise<CreatedShare>;
  /** Asks without a key, as whoever has a link. */
  visit(path: string, options?: RequestInit): Promise<Response>;
}

export interface CallOptions {
  readonly body?: unknown;
  /** Another key than the administrator's. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface CreatedShare {
  readonly id: string;
  readonly url: string;
  readonly token: string;
  /** Where the page asks: `/api/shared/<token>/`. */
  readonly path: string;
  readonly expires_at: string | null;
}

export async function startSharingWorld(overrides: Partial<Config> = {}): Promise<SharingWorld> {
  const media = await startMediaWorld(overrides);
  const { url } = media.server;
  const world: SharingWorld = {
    media,
    url,
    async call(method, path, { body, key = media.key, headers = {} } = {}) {
      const answer = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const json = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      return { status: answer.status, headers: answer.headers, text, json };
    },
    async record(fields = {}, segments = []) {
      const { id } = await media.create();
      const path = `${list}${id}/`;
      assert.equal((await world.call('PATCH', path, { body: fields })).status, 200);
      if (segments.length > 0) {
        const appended = await world.call('POST', `${path}append_segments/`, {
          body: { segments },
        });
        assert.equal(appended.status, 200, appended.text);
      }
      return id;
    },
    async share(id, options = {}) {
      const made = await world.call('POST', `${list}${id}/shares/`, { body: options });
      assert.equal(made.status, 201, made.text);
      const share = made.json as unknown as CreatedShare;
      const token = /\/shared\/(mbs_\w+)$/.exec(share.url)?.[1] ?? assert.fail(share.url);
      return { ...share, token, path: `/api/shared/${token}/` };
    },
    visit: (path, options = {}) => fetch(`${url}${path}`, { redirect: 'manual', ...options }),
    [Symbol.asyncDispose]: () => media[Symbol.asyncDispose](),
  };
  return world;
}
