import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinEvidence, type NoteTask } from './task-evidence.ts';
import { readTask } from './task-list.ts';

const note = (title: string): NoteTask => ({
  title,
  description: '',
  assignee: null,
  due_date: null,
  is_suggestion: true,
  is_stale: false,
  evidence: [],
});

function joined(titles: readonly string[], found: readonly string[]): (string | null)[] {
  const tasks = titles.map((title) =>
    readTask({ title, description: '', assignee: null, due_date: null, is_completed: false }),
  );
  return joinEvidence(tasks, found.map(note)).map((one) => one.found?.title ?? null);
}

describe('tasks beside what they rest on', () => {
  it('are joined by their titles, whatever their order, case and signs', () => {
    assert.deepEqual(joined(['B!', 'a'], ['a', 'b']), ['b', 'a']);
  });

  it('keep their evidence when a title is edited a little', () => {
    const found = ['I will send the budget on Friday'];
    assert.deepEqual(joined(['Send the budget on Friday'], found), found);
  });

  it('have none where nothing of the kind was found', () => {
    assert.deepEqual(joined(['Buy milk'], ['Send the budget']), [null]);
    assert.deepEqual(joined(['Buy milk'], []), [null]);
  });

  it('share no evidence, and the same title goes before a like one', () => {
    const found = ['Send the budget'];
    assert.deepEqual(joined(['Send the budget now', 'Send the budget'], found), [null, found[0]]);
    assert.deepEqual(joined(['a', 'a'], ['a']), ['a', null]);
  });
});
