import { list } from '../../platform/http/fields/list-fields.ts';
import { uuid } from '../../platform/http/fields/text-fields.ts';

/** Recordings that one request may name. */
export const maxIds = 200;

/** Ids of recordings, at least one; the same one may be there twice. */
export const idsField = list(uuid({ required: true }), {
  required: true,
  minItems: 1,
  maxItems: maxIds,
});
