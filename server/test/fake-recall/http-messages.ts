import type { IncomingHttpHeaders } from 'node:http';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

export const noContent: Answer = { status: 204, headers: {}, body: '' };

/** Django REST framework's wording, which Recall's known bodies follow; for 404 a guess. */
export const notFound = jsonAnswer(404, { detail: 'Not found.' });
export const invalidToken = jsonAnswer(401, { detail: 'Invalid token.' });

/** What the firewall before Recall says, in HTML unlike everything behind it. */
export const wafBlocked: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html' },
  body: '<HTML><BODY><H1>403 ERROR</H1><H2>The request could not be satisfied.</H2></BODY></HTML>',
};
