import type { z } from 'zod';
import { formTraits } from './fields/field.ts';
import { objectShapes } from './fields/list-fields.ts';

export type FormField = readonly [name: string, value: string];

/**
 * Reads a form as if it had been JSON. A form has only text, so a blank value means null, empty
 * text or nothing, by what the field allows. A list is its name repeated, or `name[0]`; a list of
 * objects is `name[0]key`.
 */
export function readForm(
  fields: readonly FormField[],
  shape: z.ZodRawShape,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = readField(fields, name, schema as z.ZodType);
    if (value !== undefined) object[name] = value;
  }
  return object;
}

function readField(fields: readonly FormField[], name: string, schema: z.ZodType): unknown {
  const traits = formTraits.get(schema);
  if (traits?.kind === 'list') return readList(fields, name, traits.item);
  const value = fields.findLast(([candidate]) => candidate === name)?.[1];
  if (value !== '' || traits === undefined || traits.blank) return value;
  if (traits.nullable) return null;
  return traits.required ? '' : undefined;
}

function readList(fields: readonly FormField[], name: string, item: z.ZodType): unknown {
  const repeated = fields.filter(([candidate]) => candidate === name);
  if (repeated.length > 0) return repeated.map(([, value]) => value);
  const groups = groupByIndex(fields, name);
  if (groups.size === 0) return undefined;
  const shape = objectShapes.get(item);
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(
      ([, parts]) =>
        parts.findLast(([key]) => key === '')?.[1] ?? (shape && readForm(parts, shape)),
    );
}

function groupByIndex(fields: readonly FormField[], name: string): Map<number, FormField[]> {
  const groups = new Map<number, FormField[]>();
  for (const [candidate, value] of fields) {
    if (!candidate.startsWith(`${name}[`)) continue;
    const parts = /^(\d{1,9})\](.*)$/s.exec(candidate.slice(name.length + 1));
    if (!parts) continue;
    const [, index = '0', rest = ''] = parts;
    const key = rest.replace(/^\[(.*)\]$/s, '$1').replace(/^\./, '');
    const group = groups.get(Number(index)) ?? [];
    group.push([key, value]);
    groups.set(Number(index), group);
  }
  return groups;
}
