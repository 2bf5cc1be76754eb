/**
 * What OpenAI demands of a strict schema: every object closed, and every property required.
 * https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export function strictSchemaFault(schema: unknown, path = 'schema'): string | null {
  if (typeof schema !== 'object' || schema === null) return null;
  const node = schema as Record<string, unknown>;
  if (node.type === 'object' || node.properties !== undefined) {
    if (node.additionalProperties !== false)
      return `In context=${path}, 'additionalProperties' is required to be supplied and to be false.`;
    const names = Object.keys((node.properties ?? {}) as object);
    const required = new Set((node.required ?? []) as string[]);
    const missing = names.find((name) => !required.has(name));
    if (missing !== undefined)
      return `In context=${path}, 'required' is required to include every key. Missing '${missing}'.`;
  }
  for (const [key, child] of Object.entries(node)) {
    const fault = strictSchemaFault(child, `${path}.${key}`);
    if (fault !== null) return fault;
  }
  return null;
}
