import { setTimeout as wait } from 'node:timers/promises';
import type { WebWorld } from './web-world.ts';

type Target = Pick<WebWorld, 'url' | 'apiKey'>;

/** Asks the server as a program with a key does; `path` stands under that of recordings. */
export function callApi(
  { url, apiKey }: Target,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  return fetch(`${url}/api/projects/@current/desktop_recordings/${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The same for what must work; rejects with the answer of a server that refuses. */
export async function askApi<Answer>(
  target: Target,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await callApi(target, method, path, body);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as Answer;
}

const pauseMs = 100;
const usualLimitMs = 30_000;

/** Asks again until the answer is not null; rejects after the limit, in milliseconds. */
export async function untilGiven<Answer>(
  what: string,
  ask: () => Promise<Answer | null>,
  limitMs = usualLimitMs,
): Promise<Answer> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${limitMs} ms`);
    await wait(pauseMs);
  }
}
