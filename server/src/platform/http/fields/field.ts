import { z } from 'zod';
import { type ErrorCode, errorCatalogue } from '../../../domain/errors.ts';

/**
 * The field types of request bodies, as zod schemas: what each accepts, what it makes of it, and
 * the code and text of each refusal. They coerce as the API we are compatible with does (numbers
 * written as text, booleans written as words), so plain `z.number()` would refuse too much.
 */

export interface Presence {
  /** Must be in the body. */
  readonly required?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
  /** A blank value in a form is a value, even where the field may be left out. */
  readonly blankInForms?: boolean;
}

type Value<T, P extends Presence> = P extends { nullable: true } ? T | null : T;
export type Field<T, P extends Presence> = P extends { required: true }
  ? z.ZodType<Value<T, P>>
  : z.ZodOptional<z.ZodType<Value<T, P>>>;

/** How a field is read from a form, where everything is text and lists are repeated names. */
export type FormTraits =
  | {
      readonly kind: 'value';
      readonly required: boolean;
      readonly nullable: boolean;
      readonly blank: boolean;
    }
  | { readonly kind: 'list'; readonly item: z.ZodType };

export const formTraits = new WeakMap<z.ZodType, FormTraits>();

/** JSON Schema of a field: zod sees only that anything goes in. */
interface Documentation {
  readonly required: boolean;
  readonly schema: Record<string, unknown>;
}

export const documentations = new WeakMap<z.ZodType, Documentation>();

/** Refuses a value; the nearest field turns it into an issue. */
class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export function refuse(code: ErrorCode, detail: string = errorCatalogue[code].detail): never {
  throw new Refusal(code, detail);
}

interface FieldDefinition<T> {
  readonly parse: (value: unknown) => T;
  readonly blank?: boolean;
  /** What OpenAPI says of it. */
  readonly schema: Record<string, unknown>;
}

export function field<T, const P extends Presence>(
  presence: P,
  { parse, blank = false, schema }: FieldDefinition<T>,
): Field<T, P> {
  const required = presence.required === true;
  const nullable = presence.nullable === true;
  const type = nullable && schema.type !== undefined ? [schema.type, 'null'] : schema.type;
  const documentation = { ...schema, ...(type === undefined ? {} : { type }) };
  const one = z
    .unknown()
    .transform((value, context) => {
      try {
        if (value === undefined) return refuse('required');
        if (value === null) return nullable ? null : refuse('null');
        return parse(value);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        context.issues.push({
          code: 'custom',
          message: error.message,
          params: { code: error.code },
          input: value,
        });
        return z.NEVER;
      }
    })
    .meta(documentation);
  const whole = required ? one : one.optional();
  const isBlankValue = blank || presence.blankInForms === true;
  formTraits.set(whole, { kind: 'value', required, nullable, blank: isBlankValue });
  documentations.set(whole, { required, schema: documentation });
  return whole as unknown as Field<T, P>;
}
