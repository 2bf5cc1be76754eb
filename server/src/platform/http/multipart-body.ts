import { MinutebookError } from '../../domain/errors.ts';
import type { FormField } from './form-body.ts';

const lineBreak = '\r\n';

/**
 * The text fields of a `multipart/form-data` body (RFC 7578). Files among the parts are left out:
 * no field takes one.
 */
export function parseMultipart(raw: Buffer, contentType: string, maxFields: number): FormField[] {
  const delimiter = Buffer.from(`${lineBreak}--${boundaryOf(contentType)}`);
  // The first delimiter may stand at the very beginning.
  const body = Buffer.concat([Buffer.from(lineBreak), raw]);
  const fields: FormField[] = [];
  let position = endOf(body, delimiter, 0);
  while (body.toString('latin1', position, position + 2) !== '--') {
    const end = body.indexOf(delimiter, position);
    if (end < 0) throw parseError('the last delimiter is missing');
    const field = readPart(body.subarray(position, end));
    if (field !== null) fields.push(field);
    if (fields.length > maxFields) throw parseError(`more than ${maxFields} fields`);
    position = end + delimiter.length;
  }
  return fields;
}

function boundaryOf(contentType: string): string {
  const found = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2] ?? '';
  if (boundary === '' || boundary.length > 70) {
    throw parseError('the content type names no valid boundary');
  }
  return boundary;
}

function endOf(body: Buffer, text: Buffer, from: number): number {
  const start = body.indexOf(text, from);
  if (start < 0) throw parseError('the boundary of the content type is not in the body');
  return start + text.length;
}

/** Null for a file. */
function readPart(part: Buffer): FormField | null {
  const headersEnd = part.indexOf(lineBreak + lineBreak);
  const headers = part.toString('utf8', 0, Math.max(0, headersEnd));
  const disposition = /^content-disposition:\s*form-data\s*(;.*)$/im.exec(headers)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === null) throw parseError('a part has no name');
  if (parameter(disposition, 'filename') !== null) return null;
  return [name, part.toString('utf8', headersEnd + 2 * lineBreak.length)];
}

function parameter(disposition: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\*?=(?:"([^"]*)"|([^\\s;]*))`, 'i').exec(disposition);
  return found?.[1] ?? found?.[2] ?? null;
}

function parseError(reason: string): MinutebookError {
  return new MinutebookError('parse_error', { detail: `Multipart form parse error - ${reason}` });
}
