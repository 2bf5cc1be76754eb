import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../../../domain/errors.ts';
import { typeNameOf } from '../display-value.ts';
import { isPlainObject, wrongObject } from '../plain-object.ts';
import { documentations, type Field, formTraits, type Presence } from './field.ts';

export interface ListRules extends Presence {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * An array of items, never null. It is read up to the first faulty item: only that one is told of,
 * and a body has room for millions.
 */
export function list<T, const R extends ListRules>(item: z.ZodType<T>, rules: R): Field<T[], R> {
  const shape = z.unknown().transform((value, context) => {
    const refusal = listRefusal(value, rules);
    if (refusal !== null) {
      const { code, detail: message } = refusal;
      context.issues.push({ code: 'custom', message, params: { code }, input: value });
      return z.NEVER;
    }
    const items: T[] = [];
    for (const [index, element] of (value as unknown[]).entries()) {
      const result = item.safeParse(element);
      if (!result.success) {
        const [fault] = result.error.issues as z.core.$ZodIssueCustom[];
        if (fault) {
          context.issues.push({ ...fault, path: [index, ...fault.path], input: element });
        }
        return z.NEVER;
      }
      items.push(result.data);
    }
    return items;
  });
  const documentation = {
    type: 'array' as const,
    items: documentations.get(item)?.schema ?? {},
    ...(rules.minItems === undefined ? {} : { minItems: rules.minItems }),
    ...(rules.maxItems === undefined ? {} : { maxItems: rules.maxItems }),
  };
  const one = shape.meta({ override: documentation });
  const whole = rules.required ? one : one.optional();
  formTraits.set(whole, { kind: 'list', item });
  return whole as unknown as Field<T[], R>;
}

function listRefusal(
  value: unknown,
  { minItems, maxItems }: ListRules,
): { code: ErrorCode; detail: string } | null {
  if (value === undefined) return { code: 'required', detail: errorCatalogue.required.detail };
  if (value === null) return { code: 'null', detail: errorCatalogue.null.detail };
  if (!Array.isArray(value)) {
    const detail = `Expected a list of items but got type "${typeNameOf(value)}".`;
    return { code: 'not_a_list', detail };
  }
  if (minItems !== undefined && value.length < minItems) {
    return { code: 'min_length', detail: `Ensure this field has at least ${minItems} elements.` };
  }
  if (maxItems !== undefined && value.length > maxItems) {
    return {
      code: 'max_length',
      detail: `Ensure this field has no more than ${maxItems} elements.`,
    };
  }
  return null;
}

/** An object inside a list; keys it does not know are dropped. */
export function item<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<z.output<z.ZodObject<Shape>>> {
  const object = z.object(shape);
  const one = z
    .unknown()
    .transform((value, context) => {
      if (isPlainObject(value)) return value;
      const missing = value === null;
      context.issues.push({
        code: 'custom',
        message: missing ? errorCatalogue.null.detail : wrongObject(value),
        params: { code: missing ? 'null' : 'invalid_input' },
        path: missing ? [] : ['non_field_errors'],
        input: value,
      });
      return z.NEVER;
    })
    .pipe(object as unknown as z.ZodType<unknown, Record<string, unknown>>);
  objectShapes.set(one, shape);
  documentations.set(one, { required: true, schema: documentObject(shape) });
  return one as unknown as z.ZodType<z.output<z.ZodObject<Shape>>>;
}

function documentObject(shape: z.ZodRawShape): Record<string, unknown> {
  const fields = Object.entries(shape).map(
    ([name, type]) => [name, documentations.get(type as z.ZodType)] as const,
  );
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, known]) => [name, known?.schema ?? {}])),
    required: fields.filter(([, known]) => known?.required).map(([name]) => name),
  };
}

/** The fields of an `item`, for reading it from a form. */
export const objectShapes = new WeakMap<z.ZodType, z.ZodRawShape>();
