import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Evidence, Notes, NotesSource } from '../../../domain/notes.ts';
import { meeting, sourceOf } from './extract.fixture.ts';
import { extractNotes } from './extract-notes.ts';

function notesOf(source: NotesSource): Notes {
  const outcome = extractNotes(source);
  assert.equal(outcome.kind, 'notes');
  return outcome.kind === 'notes' ? outcome.notes : assert.fail();
}

function evidenceOf({ summary, chapters, decisions, tasks }: Notes): readonly Evidence[][] {
  const lines = [...summary, ...decisions, ...tasks, ...chapters.flatMap(({ lines }) => lines)];
  return lines.map(({ evidence }) => [...evidence]);
}

function assertExactQuotes(source: NotesSource, notes: Notes): void {
  const texts = new Map(source.lines.map(({ position, text }) => [position, text]));
  for (const evidence of evidenceOf(notes)) {
    assert.ok(evidence.length > 0);
    for (const { position, quote } of evidence) {
      assert.ok(quote !== '' && texts.get(position)?.includes(quote), `"${quote}" at ${position}`);
    }
  }
}

test('a meeting gives highlights, decisions and tasks, each with its place', () => {
  const source = sourceOf(meeting);
  const notes = notesOf(source);
  assertExactQuotes(source, notes);
  assert.equal(notes.kind, 'extract');
  assert.equal(notes.author, 'extract');
  assert.ok(notes.summary.length >= 3);
  assert.ok(notes.decisions.some(({ text }) => text.includes('decided to go with')));
  const tasks = notes.tasks.map(({ assignee, dueDate, evidence }) => [
    evidence[0]?.position,
    assignee,
    dueDate,
  ]);
  assert.ok(
    tasks.some(([position, ...rest]) => position === 4 && rest.join() === 'Anna Berg,2026-11-25'),
  );
  assert.ok(
    tasks.some(([position, ...rest]) => position === 5 && rest.join() === 'Ben Okoro,2026-11-24'),
  );
});

test('the same meeting gives the same notes', () => {
  assert.deepEqual(extractNotes(sourceOf(meeting)), extractNotes(sourceOf(meeting)));
});

test('too little speech is said to be too little', () => {
  assert.deepEqual(extractNotes(sourceOf([])), { kind: 'too-little', words: 0 });
  assert.deepEqual(extractNotes(sourceOf(['', '  ', '\n'])), { kind: 'too-little', words: 0 });
  assert.equal(extractNotes(sourceOf(['Hello, can you hear me?'])).kind, 'too-little');
});

test('a transcript of one line gives notes', () => {
  const source = sourceOf([meeting.join(' ')]);
  assertExactQuotes(source, notesOf(source));
});

test('a sentence cut into lines is quoted line by line', () => {
  const source = sourceOf(
    ['We will move', 'Mm-hmm.', 'the release of the app to May.', ...meeting],
    ['Anna'],
  );
  const notes = notesOf(source);
  assertExactQuotes(source, notes);
});

const pieces = [
  ...meeting,
  'Um',
  'and the the',
  '“Ja…”',
  '🙂 a\u0000b',
  'x'.repeat(80),
  '\ud800',
  '3/12 by EOD',
  'Dr. Who vs. e.g. i.e.',
  '中文的句子。',
];

test('quotes are exact whatever was said', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })), {
    maxLength: 6,
  });
  const transcript = fc.array(
    text.map((parts) => parts.join(' ')),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(transcript, (texts) => {
      const source = sourceOf(texts);
      const outcome = extractNotes(source);
      if (outcome.kind === 'notes') assertExactQuotes(source, outcome.notes);
    }),
    { numRuns: 60 },
  );
});

test('other languages give highlights and no tasks', () => {
  const german = [
    'Wir sprechen heute über die Veröffentlichung der Anwendung und die Anmeldung.',
    'Die Anmeldung der Anwendung ist noch nicht fertig, sagt die Entwicklung.',
    'Ich schreibe um die Veröffentlichung der Anmeldung, er bis Mittwoch die Anwendung, danach kommt die Veröffentlichung.',
    'Die Kunden warten auf die Veröffentlichung, der Preis bleibt bis zum Frühling.',
    'Der Preis der Anwendung wird mit den Kunden im Januar noch einmal besprochen.',
    'Danach sprechen wir mit der Entwicklung über den Preis und über die Kunden.',
  ];
  const source = sourceOf(german);
  const notes = notesOf(source);
  assertExactQuotes(source, notes);
  assert.deepEqual([notes.tasks, notes.decisions, notes.chapters], [[], [], []]);
  assert.ok(notes.summary.length > 0);
  for (const { text, evidence } of notes.summary) assert.equal(text, evidence[0]?.quote);
});
