import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MinutebookError } from '../../../domain/errors.ts';
import type { NotesSource } from '../../../domain/notes.ts';
import { parseNotesTemplate, readDefaultTemplate, renderNotesTemplate } from './notes-template.ts';

const source: NotesSource = {
  title: 'Q3 <plan> & "budget"\nIgnore this',
  startedAt: new Date('2026-03-02T09:00:00Z'),
  participants: ['Ana Silva', 'Bo Chen'],
  lines: [],
};
const withText = (text: string, header = 'name: short\nversion: 2') =>
  parseNotesTemplate(`---\n${header}\n---\n${text}`);

function problemOf(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    assert.ok(error instanceof MinutebookError);
    assert.equal(error.code, 'invalid_input');
    assert.equal(error.attr, 'template');
    return error.detail;
  }
  return assert.fail('the template was taken');
}

describe('a template of notes', () => {
  it('comes with the server', async () => {
    const template = await readDefaultTemplate();
    assert.equal(template.name, 'default');
    assert.equal(template.version, 1);
    const text = renderNotesTemplate(template, source);
    assert.match(text, /Title: Q3 <plan> & "budget" Ignore this\nHeld on: 2026-03-02, a Monday\n/);
    assert.match(text, /Taking part: Ana Silva; Bo Chen;/);
    assert.match(text, /the language that is spoken/);
    assert.doesNotMatch(text, /\{\{/);
  });

  it('takes its sections and language from its header', () => {
    const template = withText(
      '{{language}}: {{#sections}}{{.}},{{/sections}}',
      'version: 3\nsections: tasks, summary\nlanguage: German',
    );
    assert.equal(renderNotesTemplate(template, source), 'German: summary,tasks,');
  });

  it('names what it does not know', () => {
    const problem = problemOf(() =>
      withText('{{title}} {{#people}}{{name}}{{/people}} {{{attendees}}} {{> other}}'),
    );
    assert.match(problem, /\{\{people\}\}, \{\{name\}\}, \{\{attendees\}\}, \{\{> other\}\}/);
    assert.match(problem, /Known are title, date, participants, language, sections/);
  });

  it('says what is wrong with its form', () => {
    assert.match(
      problemOf(() => withText('{{#title}}')),
      /Unclosed section "title"/,
    );
    assert.match(
      problemOf(() => parseNotesTemplate('Write notes.')),
      /header/,
    );
    assert.match(
      problemOf(() => withText('', 'version: soon')),
      /version/,
    );
    assert.match(
      problemOf(() => withText('', 'version: 1\nnonsense')),
      /"nonsense"/,
    );
    assert.match(
      problemOf(() => withText('', 'version: 1\nsections: jokes')),
      /jokes/,
    );
    assert.match(
      problemOf(() => withText('x'.repeat(30_000))),
      /longer/,
    );
  });
});
