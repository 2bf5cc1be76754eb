import type { z } from 'zod';
import { type ErrorCode, MinutebookError } from '../../domain/errors.ts';
import { readForm } from './form-body.ts';
import { isPlainObject, wrongObject } from './plain-object.ts';
import type { RequestBody } from './request-body.ts';

/** The body as `schema` makes it; refuses with the first fault in the order of the fields. */
export function validateBody<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: RequestBody,
): z.output<z.ZodObject<Shape>> {
  const result = schema.safeParse(objectOf(schema, body));
  if (result.success) return result.data;
  throw firstIssue(result.error);
}

function objectOf(schema: z.ZodObject, body: RequestBody): Record<string, unknown> {
  if (body.kind === 'form') return readForm(body.fields, schema.shape);
  if (isPlainObject(body.value)) return body.value;
  throw body.value === null
    ? new MinutebookError('null', { detail: 'No data provided' })
    : new MinutebookError('invalid_input', { detail: wrongObject(body.value) });
}

function firstIssue(error: z.ZodError): MinutebookError {
  const issue = error.issues[0];
  if (issue?.code !== 'custom') {
    throw new Error('A request schema holds a type that is not one of fields/', { cause: error });
  }
  return new MinutebookError(issue.params?.code as ErrorCode, {
    detail: issue.message,
    attr: issue.path.map(String).join('__'),
  });
}
