import { z } from 'zod';

/** Fields of engines' answers: what is only useful may be missing or odd, and is null then. */

export const optionalNumber = z.number().nullish().catch(null);
export const optionalText = z.string().nullish().catch(null);
/** Numbers that some engines write as text. */
export const looseNumber = z
  .union([z.number(), z.string().max(40).transform(Number)])
  .nullish()
  .catch(null);
export const optionalLabel = z.union([z.string(), z.number()]).nullish().catch(null);

/** A list whose items are looked at one by one. */
export const anyItems = z.array(z.unknown()).nullish().catch(null);

/** The items that have the shape; others are passed over. */
export function fitting<T>(
  items: readonly unknown[] | null | undefined,
  schema: z.ZodType<T>,
): T[] {
  return (items ?? []).flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
