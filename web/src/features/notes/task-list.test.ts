import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyChange, readTask, type Task, writeTask } from './task-list.ts';

const task = (title: string, more: Partial<Task> = {}): Task => ({
  title,
  description: '',
  assignee: null,
  dueDate: null,
  isDone: false,
  isSuggestion: false,
  ...more,
});

const wire = (title: string, assignee: string | null = null, description = '') => ({
  ...{ title, description, assignee },
  ...{ due_date: null, is_completed: false },
});

describe('a task on the wire', () => {
  it('is a suggestion by its description, which repeats the day', () => {
    const description = 'Suggestion, please confirm. To all. Due 2026-11-27.';
    const read = readTask({ ...wire('Send it', 'Ben', description), due_date: '2026-11-27' });
    const expected = { assignee: 'Ben', dueDate: '2026-11-27', isSuggestion: true } as const;
    assert.deepEqual(read, task('Send it', { description: 'To all.', ...expected }));
  });

  it('comes back as it was written', () => {
    for (const one of [
      task('plain'),
      task('whole', {
        description: 'Says something. Due to the weather.',
        assignee: 'Ann',
        dueDate: '2026-11-27',
        isDone: true,
        isSuggestion: true,
      }),
    ]) {
      assert.deepEqual(readTask(writeTask(one)), one);
    }
  });
});

describe('a change of the list', () => {
  const list = [wire('a'), wire('b'), wire('b', 'Ben')];

  it('finds the very task it is about', () => {
    const change = { kind: 'remove', task: task('b', { assignee: 'Ben' }) } as const;
    assert.deepEqual(applyChange(list, change), [wire('a'), wire('b')]);
  });

  it('finds a task that somebody else has changed meanwhile, by its title', () => {
    const before = task('a', { assignee: 'Ann' });
    const after = task('a', { isDone: true });
    const changed = applyChange(list, { kind: 'replace', before, after });
    assert.equal(changed?.[0]?.is_completed, true);
  });

  it('is refused where the task is gone', () => {
    assert.equal(applyChange(list, { kind: 'remove', task: task('c') }), null);
  });

  it('adds at the end, or where it was', () => {
    assert.equal(applyChange(list, { kind: 'add', task: task('c') })?.at(-1)?.title, 'c');
    assert.equal(applyChange(list, { kind: 'add', task: task('c'), index: 1 })?.[1]?.title, 'c');
  });

  it('leaves the other tasks to the letter, suggestions too, and the list it was given', () => {
    const strange = wire('x', null, 'Suggestion, please confirm. As  written Due 2026-01-01.');
    const changed = applyChange([strange, wire('a')], { kind: 'remove', task: task('a') });
    assert.deepEqual(changed, [strange]);
    applyChange(list, { kind: 'remove', task: task('a') });
    assert.equal(list.length, 3);
  });
});
