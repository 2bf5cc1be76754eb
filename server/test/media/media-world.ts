import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from '../../src/config.ts';
import { startTestServer, type TestServer } from '../harness/test-server.ts';

/** A server with a data folder of its own, and what tests of media do with it. */

export interface MediaWorld extends AsyncDisposable {
  readonly server: TestServer;
  readonly dataDir: string;
  readonly key: string;
  /** Asks with the key of an administrator unless `headers` name another. */
  ask(path: string, options?: RequestInit): Promise<Response>;
  create(fields?: object): Promise<Recording>;
  read(id: string): Promise<Recording>;
  /** Waits until the recording has one of these statuses. */
  until(id: string, ...statuses: string[]): Promise<Recording>;
  /** Uploads a whole file in one request. */
  send(id: string, content: Buffer, contentType: string): Promise<Response>;
}

export interface Recording {
  readonly id: string;
  readonly status: string;
  readonly upload_token: string;
  readonly sdk_upload_id: string;
  readonly video_url: string | null;
  readonly video_size_bytes: number | null;
  readonly duration_seconds: number | null;
  readonly error_message: string | null;
  readonly completed_at: string | null;
}

export const list = '/api/projects/1/desktop_recordings/';
const patienceMs = 90_000;

export async function startMediaWorld(overrides: Partial<Config> = {}): Promise<MediaWorld> {
  const dataDir = overrides.dataDir ?? (await mkdtemp(join(tmpdir(), 'minutebook-media-')));
  const server = await startTestServer({ ...overrides, dataDir });
  const key = await server.createKey();
  const world: MediaWorld = {
    server,
    dataDir,
    key,
    ask(path, options = {}) {
      const headers = { authorization: `Bearer ${key}`, ...options.headers };
      return fetch(`${server.url}${path}`, { redirect: 'manual', ...options, headers });
    },
    async create(fields = {}) {
      const answer = await world.ask(list, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
      assert.equal(answer.status, 201);
      return (await answer.json()) as Recording;
    },
    async read(id) {
      const answer = await world.ask(`${list}${id}/`);
      assert.equal(answer.status, 200);
      return (await answer.json()) as Recording;
    },
    async until(id, ...statuses) {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const recording = await world.read(id);
        if (statuses.includes(recording.status)) return recording;
        assert.ok(Date.now() < deadline, `still ${recording.status}: ${server.log().slice(-2000)}`);
        await delay(100);
      }
    },
    send(id, content, contentType) {
      return world.ask(`${list}${id}/upload/`, {
        method: 'POST',
        headers: { 'content-type': contentType },
        body: new Uint8Array(content),
      });
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      // One that was given is the giver's to remove.
      if (overrides.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}
