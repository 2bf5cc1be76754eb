import type { KeyPlace } from './access-control.ts';
import { isPlainObject } from './plain-object.ts';
import type { RequestBody } from './request-body.ts';

/** Finds the API key in a request: in the header, else in the body, else in the query. */

/** The token of `Authorization: Bearer …`; anything else in that header is no credential. */
export function credentialInHeader(authorization: string | undefined): string | null {
  return /^Bearer\s+(\S.+)$/.exec(authorization?.trimEnd() ?? '')?.[1] ?? null;
}

const fieldName = 'personal_api_key';

export function credentialInBodyOrQuery(
  body: RequestBody,
  query: URLSearchParams,
): { key: string; place: KeyPlace } | null {
  const inBody = body.kind === 'form' ? formValue(body) : jsonValue(body.value);
  if (inBody) return { key: inBody, place: 'body' };
  const inQuery = query.getAll(fieldName).at(-1);
  return inQuery ? { key: inQuery, place: 'query string' } : null;
}

function formValue(body: Extract<RequestBody, { kind: 'form' }>): string | undefined {
  return body.fields.findLast(([name]) => name === fieldName)?.[1];
}

function jsonValue(value: unknown): string | undefined {
  if (!isPlainObject(value) || !Object.hasOwn(value, fieldName)) return undefined;
  const key = value[fieldName];
  return typeof key === 'string' ? key : undefined;
}
