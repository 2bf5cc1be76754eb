import { type Field, field, type Presence, refuse } from '../../platform/http/fields/field.ts';
import { text } from '../../platform/http/fields/text-fields.ts';

/** Field types of what people type in to sign in. */

/** What RFC 5321 leaves for an address. */
export const maxEmailLength = 254;
export const minPasswordLength = 10;
/** Of a first or last name. */
export const maxNameLength = 150;
/** In UTF-16 units: more would only make hashing slow. */
const maxPasswordLength = 256;

export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(value);
}

export function email<const P extends Presence>(presence: P): Field<string, P> {
  const plain = text({ required: true, maxLength: maxEmailLength });
  return field(presence, {
    parse(value) {
      const parsed = plain.safeParse(value);
      if (!parsed.success || !isEmail(parsed.data)) {
        return refuse('invalid_input', 'Enter a valid email address.');
      }
      return parsed.data;
    },
    schema: { type: 'string', format: 'email', maxLength: maxEmailLength },
  });
}

/** A password as it was typed: no white space is taken off. */
export function password<const P extends Presence>(presence: P): Field<string, P> {
  return field(presence, {
    parse: readPassword,
    schema: { type: 'string', format: 'password', maxLength: maxPasswordLength },
  });
}

export function newPassword<const P extends Presence>(presence: P): Field<string, P> {
  return field(presence, {
    parse(value) {
      const chosen = readPassword(value);
      if ([...chosen].length >= minPasswordLength) return chosen;
      return refuse('min_length', `Use at least ${minPasswordLength} characters.`);
    },
    schema: {
      ...{ type: 'string', format: 'password' },
      ...{ minLength: minPasswordLength, maxLength: maxPasswordLength },
    },
  });
}

function readPassword(value: unknown): string {
  if (typeof value !== 'string') return refuse('invalid_input', 'Not a valid string.');
  if (value === '') return refuse('blank');
  if (value.length > maxPasswordLength) {
    refuse('max_length', `Ensure this field has no more than ${maxPasswordLength} characters.`);
  }
  return value;
}

/** The token of a link, of any length that one of ours could have. */
export function token(): Field<string, { required: true }> {
  return text({ required: true, maxLength: 255 });
}

/** A person's first or last name. */
export function personName<const P extends Presence & { blank?: boolean }>(
  presence: P,
): Field<string, P> {
  return text({ ...presence, maxLength: maxNameLength });
}
