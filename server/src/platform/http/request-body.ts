import { MinutebookError } from '../../domain/errors.ts';
import { parseJsonBody } from './json-body.ts';

/** A request's body after parsing: any JSON value, or the fields of a form in order. */
export type RequestBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'form'; readonly fields: readonly FormField[] };

export type FormField = readonly [name: string, value: string];

export const emptyBody: RequestBody = { kind: 'json', value: {} };

const maxFormFields = 10_000;

/** Parses by content type; an empty body is `{}` whatever its type. */
export async function parseRequestBody(
  raw: Buffer | undefined,
  contentType: string | undefined,
): Promise<RequestBody> {
  if (raw === undefined || raw.length === 0) return emptyBody;
  switch (mediaTypeOf(contentType)) {
    case 'application/json':
      return { kind: 'json', value: parseJsonBody(raw) };
    case 'application/x-www-form-urlencoded':
      return form([...new URLSearchParams(raw.toString('utf8'))], 'Form');
    case 'multipart/form-data':
      return form(await multipartFields(raw, contentType ?? ''), 'Multipart form');
    default:
      throw new MinutebookError('unsupported_media_type', {
        detail: `Unsupported media type "${contentType ?? ''}" in request.`,
      });
  }
}

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function form(fields: readonly FormField[], name: string): RequestBody {
  if (fields.length > maxFormFields) {
    throw new MinutebookError('parse_error', {
      detail: `${name} parse error - more than ${maxFormFields} fields`,
    });
  }
  return { kind: 'form', fields };
}

/** Files among the parts are left out: no field takes one. */
async function multipartFields(raw: Buffer, contentType: string): Promise<FormField[]> {
  try {
    const body = new Response(new Uint8Array(raw), { headers: { 'content-type': contentType } });
    const fields: FormField[] = [];
    for (const [name, value] of await body.formData()) {
      if (typeof value === 'string') fields.push([name, value]);
    }
    return fields;
  } catch (cause) {
    throw new MinutebookError('parse_error', {
      detail: 'Multipart form parse error - the parts could not be read',
      cause,
    });
  }
}
