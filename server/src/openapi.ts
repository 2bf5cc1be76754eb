import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { type ErrorCode, errorCatalogue } from './domain/errors.ts';
import { describeCode } from './platform/http/error-envelope.ts';
import type { Operation, QueryParameter, ResponseDescription } from './platform/http/operation.ts';
import { allResources, type MountedResource } from './resources.ts';

/** The OpenAPI 3.1 document of the API, made from what the route files declare. */

const errorSchema = z
  .object({
    type: z.string(),
    code: z.string(),
    detail: z.string(),
    attr: z.string().nullable(),
  })
  .meta({ id: 'Error' });

/** The failures every operation of an access level can answer with, by status. */
const commonErrors: readonly ErrorCode[] = ['error', 'database_unavailable'];
const keyErrors: readonly ErrorCode[] = ['not_authenticated', 'permission_denied', 'not_found'];
const bodyErrors: readonly ErrorCode[] = [
  'parse_error',
  'request_too_large',
  'unsupported_media_type',
];

const description = `The API of a Minutebook server. Recorders written for PostHog's
\`desktop_recordings\` API work with it unchanged.

Send an API key as \`Authorization: Bearer mb_…\`, or the cookie of a session (\`/api/session/\`) and,
with whatever changes something, its \`csrf_token\` as \`X-CSRFToken\`. Errors are four keys: \`type\`, \`code\`,
\`detail\` and \`attr\` (the field at fault); docs/errors.md has a line for every code.
Paths work with and without the slash at their end. An environment is a project by another name.`;

const tagsInOrder = [
  'desktop_recordings',
  'events',
  'media',
  'transcripts',
  'notes',
  'processing',
  'sharing',
  'shared',
  'retention',
  'users',
  'projects',
  'personal_api_keys',
  'session',
  'members',
  'system',
  'desktop_recordings (earlier versions)',
];

export function buildOpenApi(version: string): object {
  // Only the declarations are read: no operation runs, so none needs its dependencies.
  const resources = allResources({} as Parameters<typeof allResources>[0]);
  const paths: ZodOpenApiPathsObject = {};
  for (const mounted of resources) {
    paths[openApiPath(mounted)] = Object.fromEntries(
      mounted.resource.operations.map((operation) => [
        operation.method.toLowerCase(),
        describeOperation(mounted, operation),
      ]),
    );
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Minutebook',
      version,
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: tagsInOrder.map((name) => ({ name })),
    security: [{ PersonalApiKey: [] }, { Session: [] }],
    paths,
    components: {
      securitySchemes: {
        PersonalApiKey: { type: 'http', scheme: 'bearer' },
        Session: { type: 'apiKey', in: 'cookie', name: 'minutebook_session' },
      },
    },
  });
}

function openApiPath({ prefix, resource }: MountedResource): string {
  const path = `${prefix}${resource.path}/`;
  const family = prefix.includes('environments') ? 'environment_id' : 'project_id';
  return path
    .replace(':projectId', `{${family}}`)
    .replace(':recordingId', '{id}')
    .replace(/:(\w+)/g, (_match, name: string) => `{${snakeCase(name)}}`);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function describeOperation(
  mounted: MountedResource,
  operation: Operation,
): ZodOpenApiOperationObject {
  const pathNames = [...openApiPath(mounted).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return {
    operationId: mounted.operationPrefix + operation.operationId,
    tags: [operation.tag],
    summary: operation.summary,
    description: describeAccess(operation),
    ...securityOf(operation),
    ...(operation.deprecated ? { deprecated: true } : {}),
    parameters: [
      ...pathNames.map((name) => pathParameter(name, mounted.resource.path)),
      ...(operation.query ?? []).map((one) => parameter(one, 'query')),
      ...(operation.headers ?? []).map((one) => parameter(one, 'header')),
    ],
    ...(operation.readsBodyItself === undefined
      ? {}
      : {
          requestBody: {
            content: Object.fromEntries(
              operation.readsBodyItself.contentTypes.map((type) => [type, { schema: binary }]),
            ),
          },
        }),
    ...(operation.body === undefined
      ? {}
      : {
          requestBody: {
            content: Object.fromEntries(
              ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'].map(
                (type) => [type, bodyContent(operation, type)],
              ),
            ),
          },
        }),
    responses: { ...errorResponses(operation), ...successResponses(operation) },
  } as ZodOpenApiOperationObject;
}

/** Where it differs from what the document says of all. */
function securityOf(operation: Operation): object {
  if (operation.access === 'public') return { security: [] };
  return isSessionOnly(operation) ? { security: [{ Session: [] }] } : {};
}

function isSessionOnly(operation: Operation): boolean {
  return operation.access === 'person' && operation.sessionOnly === true;
}

function isConstant(operation: Operation): boolean {
  return operation.access === 'public' && operation.isConstant === true;
}

function describeAccess(operation: Operation): string {
  const scope = operation.access === 'public' ? null : operation.scope;
  return scope === null
    ? operation.description
    : `${operation.description}\n\nScope: \`${scope}\`.`;
}

const pathDescriptions: Readonly<Record<string, string>> = {
  environment_id: 'Number of the project, or `@current` for the current one of the key’s user.',
  project_id: 'Number of the project, or `@current` for the current one of the key’s user.',
  user_id: '`@me`, or the UUID of the key’s user.',
  segment_id: 'Id of the line, as `…/segments/` has it.',
  revision: 'Number of the revision.',
  key_id: '`@current`, or the id of the key.',
  membership_id: 'UUID of the membership.',
  invitation_id: 'UUID of the invitation.',
  share_id: 'Id of the link.',
  token: 'The secret at the end of the link.',
  model_id: 'Id of the model, as the list has it.',
};

function pathParameter(name: string, path: string): object {
  const isRecording = path.includes('desktop_recordings');
  const byName = pathDescriptions[name];
  return {
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    description: byName ?? (isRecording ? 'UUID of the recording.' : pathDescriptions.project_id),
  };
}

function parameter(one: QueryParameter, place: 'query' | 'header'): object {
  return { in: place, required: false, ...one };
}

function bodyContent(operation: Operation, type: string): object {
  const { body } = operation;
  if (body === undefined) return {};
  return {
    schema: body.schema,
    ...(type === 'application/json' ? { example: body.example } : {}),
  };
}

const binary = { type: 'string' as const, format: 'binary' };

function successResponses(operation: Operation): Record<string, object> {
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, response]) => [
      status,
      {
        description: response.description,
        ...(response.headers === undefined
          ? {}
          : {
              headers: Object.fromEntries(
                Object.entries(response.headers).map(([name, text]) => [
                  name,
                  { description: text, schema: { type: 'string' } },
                ]),
              ),
            }),
        ...(operation.answersFile !== undefined && Number(status) < 300
          ? {
              content: {
                [operation.answersFile.contentType]: { schema: binary },
                ...jsonContent(response),
              },
            }
          : response.schema === undefined
            ? {}
            : { content: jsonContent(response) }),
      },
    ]),
  );
}

function jsonContent({ schema, example }: ResponseDescription): Record<string, object> {
  return schema === undefined ? {} : { 'application/json': { schema, example } };
}

function errorResponses(operation: Operation): Record<string, object> {
  const codes = [
    ...(operation.answersFile === undefined ? (['not_acceptable'] as const) : []),
    // Keys can be limited, and so are guesses; a person who has signed in is not.
    ...(isSessionOnly(operation) || isConstant(operation) ? [] : (['throttled'] as const)),
    ...(isConstant(operation) ? [] : commonErrors),
    ...(operation.access === 'public' ? [] : keyErrors),
    ...(operation.body === undefined ? [] : bodyErrors),
    ...(operation.errors ?? []),
  ];
  const byStatus = Map.groupBy(codes, (code) => describeCode(code).status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, group]) => [status, errorResponse(group)]),
  );
}

function errorResponse(codes: readonly ErrorCode[]): object {
  const [first = 'error'] = codes;
  return {
    description: codes.map((code) => `\`${code}\`: ${errorCatalogue[code].detail}`).join(' '),
    content: {
      'application/json': {
        schema: errorSchema,
        example: {
          type: describeCode(first).type,
          code: first,
          detail: errorCatalogue[first].detail,
          attr: null,
        },
      },
    },
  };
}
