import type { z } from 'zod';
import { type EngineIdentity, failed } from './engine-failure.ts';

/** A reply as JSON of that shape; anything else is `engine_failed`, without quoting the reply. */
export function readReply<Document>(
  engine: EngineIdentity,
  text: string,
  schema: z.ZodType<Document>,
): Document {
  const parsed = schema.safeParse(parseJson(engine, text));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the body');
  const cause = new Error(`not usable: ${fields.slice(0, 5).join(', ')}`);
  throw failed(engine, 'sent an answer that could not be understood.', cause);
}

function parseJson(engine: EngineIdentity, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failed(engine, 'sent an answer that is not JSON.');
  }
}
