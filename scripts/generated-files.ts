import { readFile } from 'node:fs/promises';
import { generateTypes } from '../client/generate-types.ts';
import { buildOpenApi } from '../server/src/openapi.ts';
import { settings } from '../server/src/settings.ts';
import { dumpSchema } from './schema-dump.ts';

export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
}

/** Everything in the repository that is made from the source and committed. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const { version } = JSON.parse(await readFile('server/package.json', 'utf8')) as {
    version: string;
  };
  const openApi = `${JSON.stringify(buildOpenApi(version), null, 2)}\n`;
  return [
    { path: 'server/openapi.json', content: openApi },
    { path: 'client/src/api-types.ts', content: await generateTypes(JSON.parse(openApi)) },
    { path: 'server/schema.sql', content: await dumpSchema() },
    { path: '.env.example', content: environmentExample() },
    { path: 'docs/configuration.md', content: configurationTable() },
  ];
}

function environmentExample(): string {
  const entries = Object.values(settings).map(
    ({ variable, byDefault, description }) => `# ${description}\n# ${variable}=${byDefault}\n`,
  );
  const head =
    '# Settings of Minutebook. Copy this file to .env and change what you need; what is commented\n' +
    '# out has the value shown. Variables of the environment win over this file.\n';
  return [head, ...entries].join('\n');
}

function configurationTable(): string {
  const rows = Object.values(settings).map(
    ({ variable, byDefault, description }) =>
      `| \`${variable}\` | ${byDefault === '' ? '' : `\`${byDefault}\``} | ${description} |`,
  );
  return `# Settings

Read once at start, from the environment and from a file \`.env\` in the folder of the program
(the environment wins). A setting that is wrong stops the start with one line for each.
This page is generated from \`server/src/config.ts\` by \`npm run gen\`.

| Variable | Default | What it does |
| --- | --- | --- |
${rows.join('\n')}
`;
}
