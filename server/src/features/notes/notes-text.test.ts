import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteLine, Notes, NoteTask } from '../../domain/notes.ts';
import { summaryOf, tasksOf } from './notes-text.ts';

function said(text: string): NoteLine {
  return { text, evidence: [{ position: 0, quote: text }] };
}

function task(title: string, more: Partial<NoteTask> = {}): NoteTask {
  return { title, description: '', assignee: null, dueDate: null, evidence: [], ...more };
}

function notes(more: Partial<Notes>): Notes {
  return {
    kind: 'generated',
    author: 'ollama/some-model',
    summary: [said('The budget is sent on Friday.'), said('Ben sends it.')],
    chapters: [],
    decisions: [],
    tasks: [],
    droppedLines: 0,
    inputTokens: 0,
    outputTokens: 0,
    ...more,
  };
}

test('writes what a model wrote as paragraphs, chapters with their times, and decisions', () => {
  const chapters = [
    { title: 'Money', startMs: 61_000, lines: [said('It is short.')] },
    { title: 'Later', startMs: 3_723_000, lines: [] },
    { title: 'Sometime', startMs: null, lines: [] },
  ];
  const markdown = summaryOf(notes({ chapters, decisions: [said('We wait.')] }));
  assert.equal(
    markdown,
    [
      'The budget is sent on Friday. Ben sends it.',
      '## Money (1:01)',
      '- It is short.',
      '## Later (1:02:03)',
      '## Sometime',
      '## Decisions',
      '- We wait.',
    ].join('\n\n'),
  );
});

test('calls an extract one, and keeps its guesses at decisions out of the summary', () => {
  const markdown = summaryOf(notes({ kind: 'extract', decisions: [said('We wait.')] }));
  assert.match(markdown, /^\*Extract: sentences as they were said/);
  assert.match(markdown, /\n- Ben sends it\.$/);
  assert.doesNotMatch(markdown, /We wait/);
});

test('takes nothing that was said for Markdown or HTML', () => {
  const markdown = summaryOf(notes({ summary: [said('<img src=x> *a* [b](c)\n# d | `e`')] }));
  assert.equal(markdown, '\\<img src=x\\> \\*a\\* \\[b\\](c) \\# d \\| \\`e\\`');
});

test('describes tasks with what is not in their title, and when they are due', () => {
  const tasks = [
    task('Send the budget', { assignee: 'Ben', dueDate: '2026-11-27' }),
    task('Send it', { description: 'Send it' }),
    task('Ask Anna', { description: 'I will ask Anna about that' }),
  ];
  assert.deepEqual(tasksOf(notes({ tasks })), [
    { title: 'Send the budget', description: 'Due 2026-11-27.', assignee: 'Ben' },
    { title: 'Send it', description: '', assignee: null },
    { title: 'Ask Anna', description: 'I will ask Anna about that.', assignee: null },
  ]);
});

test('suggests five tasks at most where nobody understood what was said', () => {
  const tasks = Array.from({ length: 20 }, (_, index) => task(`task ${index}`));
  const suggested = tasksOf(notes({ kind: 'extract', tasks }));
  assert.equal(suggested.length, 5);
  assert.deepEqual(suggested[0], {
    title: 'task 0',
    description: 'Suggestion, please confirm.',
    assignee: null,
  });
  assert.equal(tasksOf(notes({ tasks })).length, 20);
});
