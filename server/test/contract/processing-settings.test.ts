import assert from 'node:assert/strict';
import { contract, type RequestOptions, type Scene } from './contract.ts';
import { type ExpectedError, error, invalid, missingScope, ok } from './expected.ts';

const header = '---\nname: ours\nversion: 1\n---\n';
const template = `${header}Notes of {{title}}, in {{language}}.`;
const languageHelp = 'Write a language as "en", "de-CH" or "zh-Hant", or null to find out.';

/** Of a project that nobody has set anything for. */
const nothingSet = {
  language: null,
  vocabulary: [],
  notes_template: null,
  notes_template_version: 0,
  updated_at: null,
};

const unusable = (what: string | RegExp) =>
  invalid(
    'invalid_input',
    typeof what === 'string' ? `The template cannot be used. ${what}` : what,
    'notes_template',
  );
const tooLong = (attr: string, detail: string) => invalid('max_length', detail, attr);
const listed = (what: string) => `Ensure this field has no more than ${what}.`;

/** What is refused, and why. */
const refusals: readonly (readonly [what: string, json: unknown, answer: ExpectedError])[] = [
  ...['english', 'en_US', 'e', 'de-', '-de', 'de--CH', 'zh Hant', 'de-CH!', '12', 12].map(
    (language) =>
      [
        `the language ${JSON.stringify(language)}`,
        { language },
        invalid('invalid_input', languageHelp, 'language'),
      ] as const,
  ),
  ['no language', { language: ' ' }, invalid('blank', 'This field may not be blank.', 'language')],
  [
    'a long language',
    { language: `en-${'a'.repeat(33)}` },
    tooLong('language', listed('35 characters')),
  ],
  [
    'a language that is a list',
    { language: ['en'] },
    invalid('invalid_input', 'Not a valid string.', 'language'),
  ],
  [
    'a term of 101 characters',
    { vocabulary: ['a', 'ü'.repeat(101)] },
    tooLong('vocabulary__1', listed('100 characters')),
  ],
  [
    '1001 terms',
    { vocabulary: Array(1001).fill('a') },
    tooLong('vocabulary', listed('1000 elements')),
  ],
  [
    'a blank term',
    { vocabulary: ['a', ' '] },
    invalid('blank', 'This field may not be blank.', 'vocabulary__1'),
  ],
  [
    'a term that is none',
    { vocabulary: [null] },
    invalid('null', 'This field may not be null.', 'vocabulary__0'),
  ],
  [
    'no vocabulary',
    { vocabulary: null },
    invalid('null', 'This field may not be null.', 'vocabulary'),
  ],
  [
    'a vocabulary that is no list',
    { vocabulary: 'Anna' },
    invalid('not_a_list', 'Expected a list of items but got type "str".', 'vocabulary'),
  ],
  [
    'a NUL in a term',
    { vocabulary: ['a\0'] },
    invalid('null_characters_not_allowed', 'Null characters are not allowed.', 'vocabulary__0'),
  ],
  [
    'a template without a header',
    { notes_template: 'Write notes.' },
    unusable('It has to begin with a header between two lines of three dashes: name, version.'),
  ],
  [
    'a template without a version',
    { notes_template: '---\nname: ours\n---\nWrite notes.' },
    unusable('Its header needs a version: a whole number from 1.'),
  ],
  [
    'a template with half a version',
    { notes_template: '---\nversion: 1.5\n---\nWrite notes.' },
    unusable('Its header needs a version: a whole number from 1.'),
  ],
  [
    'a header that is none',
    { notes_template: '---\nours, the first\n---\nWrite notes.' },
    unusable('"ours, the first" in its header is not "key: value".'),
  ],
  [
    'sections that there are not',
    { notes_template: '---\nversion: 1\nsections: summary, jokes\n---\nWrite notes.' },
    unusable('Unknown sections: jokes. Known are summary, chapters, decisions, tasks.'),
  ],
  [
    'variables that there are not',
    { notes_template: `${header}Notes of {{titel}} by {{#authors}}{{.}}{{/authors}}` },
    unusable(
      'Unknown variables: {{titel}}, {{authors}}. Known are title, date, participants, language, sections.',
    ),
  ],
  [
    'another file',
    { notes_template: `${header}{{> passwords}}` },
    unusable(/Unknown variables: \{\{> passwords\}\}/),
  ],
  [
    'a tag that does not end',
    { notes_template: `${header}Notes of {{title` },
    unusable(/^The template cannot be used\. Unclosed tag at \d+\.$/),
  ],
  [
    'a section that does not end',
    { notes_template: `${header}{{#sections}}{{.}}` },
    unusable(/^The template cannot be used\. Unclosed section "sections" at \d+\.$/),
  ],
  [
    'a template of more than 20000 characters',
    { notes_template: header.padEnd(20_001, 'a') },
    unusable('It is longer than 20000 characters.'),
  ],
  [
    'a template of more than 64 KiB',
    { notes_template: header.padEnd(65_537, 'a') },
    tooLong('notes_template', listed('65536 bytes of UTF-8 text')),
  ],
  ['nothing', null, error(400, 'validation_error', 'null', 'No data provided')],
];

contract('Processing settings', ({ family, scenario, check }) => {
  const settings = `/api/${family}/1/processing_settings/`;
  // The families share a project.
  const clear = ({ world }: Scene) =>
    world.server.db.query({ text: 'DELETE FROM processing_settings' });
  const change = (scene: Scene, json: unknown, options: RequestOptions = {}) =>
    scene.expect(`PATCH ${settings}`, { json, ...options }, 200);

  scenario('are nothing at first', async (scene) => {
    await clear(scene);
    await scene.expect(`GET ${settings}`, { key: 'KR' }, { status: 200, body: nothingSet });
  });

  scenario('are set one by one, and the rest is left', async (scene) => {
    await clear(scene);
    let expected: Record<string, unknown> = nothingSet;
    let updatedAt = '';
    for (const [json, version] of [
      [{ language: 'de-CH' }, 0],
      [{ vocabulary: ['Minutebook', 'Anna Kowalczyk'] }, 0],
      [{ notes_template: template }, 1],
      [{ vocabulary: [] }, 1],
      [{ language: 'zh-Hant', vocabulary: ['a'] }, 1],
      [{}, 1],
      [{ unknown: 'x' }, 1],
    ] as const) {
      expected = { ...expected, ...json, notes_template_version: version };
      delete expected.unknown;
      const { json: answer } = await change(scene, json);
      const { updated_at, ...rest } = answer;
      const { updated_at: _at, ...wanted } = expected;
      assert.deepEqual(rest, wanted);
      assert.ok(String(updated_at) > updatedAt);
      updatedAt = String(updated_at);
      await scene.expect(`GET ${settings}`, {}, { status: 200, body: answer });
    }
  });

  scenario('are reset by null', async (scene) => {
    await change(scene, { language: 'en', vocabulary: ['a'], notes_template: template });
    const { json } = await change(scene, { notes_template: null });
    assert.equal(json.language, 'en');
    assert.equal(json.notes_template, null);
    const version = json.notes_template_version;
    await scene.expect(
      `PATCH ${settings}`,
      { json: { language: null } },
      ok({ language: null, vocabulary: ['a'], notes_template_version: version }),
    );
  });

  scenario('count the templates', async (scene) => {
    await clear(scene);
    for (const [notes_template, version] of [
      [null, 0],
      [template, 1],
      [template, 1],
      [` ${template}\n`, 1],
      [`${template} Be brief.`, 2],
      [null, 3],
      [null, 3],
      [template, 4],
    ] as const) {
      const { json } = await change(scene, { notes_template });
      assert.equal(json.notes_template_version, version);
    }
  });

  for (const language of ['en', 'DE', 'gsw', 'de-CH', 'zh-Hant-TW', 'sl-rozaj-biske-1994']) {
    check(
      `the language ${language}`,
      `PATCH ${settings}`,
      { json: { language } },
      ok({ language }),
    );
  }
  const terms = Array.from({ length: 1000 }, (_one, index) => `${index}`.padEnd(100, 'ü'));
  check(
    'a thousand long terms',
    `PATCH ${settings}`,
    { json: { vocabulary: terms } },
    ok({ vocabulary: terms }),
  );
  check(
    'a template of 20000 characters',
    `PATCH ${settings}`,
    { json: { notes_template: header.padEnd(20_000, 'a') } },
    ok({ notes_template: header.padEnd(20_000, 'a') }),
  );
  check(
    'a form',
    `PATCH ${settings}`,
    { form: 'language=fr&vocabulary=a&vocabulary=b' },
    ok({ language: 'fr', vocabulary: ['a', 'b'] }),
  );

  for (const [what, json, refusal] of refusals) {
    scenario(`take no faults: ${what}`, async (scene) => {
      const before = await change(scene, { language: 'en', vocabulary: ['b'] });
      const valid =
        json === null ? null : { language: 'fr', vocabulary: ['a'], ...(json as object) };
      await scene.expect(`PATCH ${settings}`, { json }, refusal);
      await scene.expect(`PATCH ${settings}`, { json: valid }, refusal);
      await scene.expect(`GET ${settings}`, {}, { status: 200, body: before.json });
    });
  }

  scenario('are for a key that may write', async ({ expect }) => {
    const json = { language: 'en' };
    const refused = missingScope('desktop_recording:write');
    await expect(`PATCH ${settings}`, { key: 'KR', json }, refused);
    await expect(`PATCH ${settings}`, { key: 'KN', json }, refused);
    await expect(`GET ${settings}`, { key: 'KN' }, missingScope('desktop_recording:read'));
    await expect(`GET ${settings}`, { key: 'KW' }, 200);
  });
});
