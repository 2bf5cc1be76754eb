import { readFileSync } from 'node:fs';

/** What server/openapi.json says there is. */

export interface DeclaredOperation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces: `/api/projects/{project_id}/desktop_recordings/`. */
  readonly path: string;
  readonly statuses: readonly number[];
  /** Fields, as JSON or a form. */
  readonly hasBody: boolean;
  /** Its body is a file, of whatever type; JSON may be one. */
  readonly takesFile: boolean;
  /** Its success is a file, not JSON. */
  readonly answersFile: boolean;
  /** The scope that a key needs; null where any key will do. */
  readonly scope: string | null;
  /** Held to what they declare in declared-media-statuses.test.ts, since they need media. */
  readonly isMedia: boolean;
  /** For people who sign in, not for keys: held to it in declared-session-statuses.test.ts. */
  readonly isOfPeople: boolean;
  /** Held to what they declare in declared-apart-statuses.test.ts: links need one, models a hub. */
  readonly isApart: boolean;
  /** For everybody: no key is asked for, and none is counted. */
  readonly isPublic: boolean;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Where it differs from the document's. */
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: DocumentedContent };
  readonly responses: Readonly<Record<string, { readonly content?: DocumentedContent }>>;
}

type DocumentedContent = Readonly<
  Record<string, { readonly example?: unknown; readonly schema?: { readonly format?: string } }>
>;

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
    hasBody: operation.requestBody !== undefined && !isFile(operation.requestBody.content),
    takesFile: isFile(operation.requestBody?.content),
    answersFile: Object.entries(operation.responses).some(
      ([status, { content }]) => status < '300' && isFile(content),
    ),
    scope: /Scope: `(\S+)`/.exec(operation.description)?.[1] ?? null,
    isMedia: operation.tags.includes('media'),
    isOfPeople: operation.security !== undefined && !operation.tags.includes('shared'),
    isApart: operation.tags.includes('shared') || operation.tags.includes('system'),
    isPublic: operation.tags.includes('shared'),
  })),
);

function isFile(content: DocumentedContent = {}): boolean {
  return Object.values(content).some(({ schema }) => schema?.format === 'binary');
}

/** The id without what distinguishes the family of environments. */
export function familiarName(operationId: string): string {
  return operationId.replace(/^environments_(?=desktop|processing|retention)/, '');
}

const routes = declaredOperations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+').replace(/\/$/, '/?')}$`),
  isLiteral: /\/desktop_recordings\/[a-z]\w*\/$/.test(operation.path),
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
