import { readFileSync } from 'node:fs';

/** What server/openapi.json says there is. */

export interface DeclaredOperation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces: `/api/projects/{project_id}/desktop_recordings/`. */
  readonly path: string;
  readonly statuses: readonly number[];
  readonly hasBody: boolean;
  /** Operations on media are held to what they declare in test/media. */
  readonly isMedia: boolean;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly example?: unknown }> }>
  >;
}

export const openApiText = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
export const openApi = JSON.parse(openApiText) as Document;

export const declaredOperations: readonly DeclaredOperation[] = Object.entries(
  openApi.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    statuses: Object.keys(operation.responses).map(Number),
    hasBody: operation.requestBody?.content['application/json'] !== undefined,
    isMedia: operation.tags.includes('media'),
  })),
);

const routes = declaredOperations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+').replace(/\/$/, '/?')}$`),
  isLiteral: operation.path.endsWith('/create_upload/'),
}));

/** The operation that a request is for; undefined where there is none. */
export function operationOf(method: string, target: string): DeclaredOperation | undefined {
  const path = target.split('?', 1)[0]?.replace(/\.\w+(\/?)$/, '$1') ?? '';
  const found = routes.filter(({ pattern }) => pattern.test(path));
  const candidates = found.some(({ isLiteral }) => isLiteral)
    ? found.filter(({ isLiteral }) => isLiteral)
    : found;
  const asked = method === 'HEAD' ? 'GET' : method;
  return candidates.find(({ operation }) => operation.method === asked)?.operation;
}
