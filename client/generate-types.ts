import openapiTypeScript, { astToString, type OpenAPI3 } from 'openapi-typescript';

/**
 * The API as TypeScript types, made of its OpenAPI document. The family below `environments` is
 * left out: it is that of `projects` under another name.
 */
export async function generateTypes(document: unknown): Promise<string> {
  const { paths, ...rest } = structuredClone(document) as OpenAPI3;
  const kept = Object.entries(paths ?? {}).filter(
    ([path]) => !path.startsWith('/api/environments/'),
  );
  const nodes = await openapiTypeScript(
    { ...rest, paths: Object.fromEntries(kept) },
    { alphabetize: true },
  );
  return `// Made of server/openapi.json by "npm run gen".\n\n${astToString(nodes)}`;
}
