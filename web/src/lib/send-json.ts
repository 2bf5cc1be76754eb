import { toApiError, unreachable } from '@minutebook/client';
import { sessionHeaders } from './api.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/**
 * A request to an address that the typed client does not know, such as the session's own. Answers
 * the body, null where there is none; throws an `ApiError` where the server refused.
 */
export async function sendJson<Answer>(
  method: Method,
  address: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(address, {
    method,
    headers: { ...sessionHeaders(), 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw unreachable(error);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(response.status, answer);
  return answer as Answer;
}
