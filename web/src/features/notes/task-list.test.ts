import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyChange, readTask, type Task, writeTask } from './task-list.ts';

const task = (title: string, more: Partial<Task> = {}): Task => ({
  title,
  description: '',
  assignee: null,
  dueDate: null,
  doneOn: null,
  isSuggestion: false,
  ...more,
});

describe('a task on the wire', () => {
  it('says in its description when it is due, and that it is a suggestion', () => {
    const read = readTask({
      title: 'Send it',
      description: 'Suggestion, please confirm. To all. Due 2026-11-27.',
      assignee: 'Ben',
    });
    assert.deepEqual(
      read,
      task('Send it', {
        description: 'To all.',
        assignee: 'Ben',
        dueDate: '2026-11-27',
        isSuggestion: true,
      }),
    );
  });

  it('comes back as it was written', () => {
    for (const one of [
      task('plain'),
      task('whole', {
        description: 'Says something. Due to the weather.',
        assignee: 'Ann',
        dueDate: '2026-11-27',
        doneOn: '2026-11-25',
        isSuggestion: true,
      }),
    ]) {
      assert.deepEqual(readTask(writeTask(one)), one);
    }
  });

  it('needs no description', () => {
    assert.deepEqual(readTask({ title: 'x', assignee: null }), task('x'));
  });
});

describe('a change of the list', () => {
  const wire = (title: string, assignee: string | null = null) => ({
    title,
    description: '',
    assignee,
  });
  const list = [wire('a'), wire('b'), wire('b', 'Ben')];

  it('finds the very task it is about', () => {
    const change = { kind: 'remove', task: task('b', { assignee: 'Ben' }) } as const;
    assert.deepEqual(applyChange(list, change), [wire('a'), wire('b')]);
  });

  it('finds a task that somebody else has changed meanwhile, by its title', () => {
    const before = task('a', { assignee: 'Ann' });
    const after = task('a', { doneOn: '2026-11-23' });
    const changed = applyChange(list, { kind: 'replace', before, after });
    assert.equal(changed?.[0]?.description, 'Done 2026-11-23.');
  });

  it('is refused where the task is gone', () => {
    assert.equal(applyChange(list, { kind: 'remove', task: task('c') }), null);
  });

  it('adds at the end, or where it was', () => {
    assert.equal(applyChange(list, { kind: 'add', task: task('c') })?.at(-1)?.title, 'c');
    assert.equal(applyChange(list, { kind: 'add', task: task('c'), index: 1 })?.[1]?.title, 'c');
  });

  it('leaves the other tasks to the letter, and the list it was given', () => {
    const strange = { title: 'x', description: ' Due 2026-01-01. As  written ', assignee: null };
    const changed = applyChange([strange, wire('a')], { kind: 'remove', task: task('a') });
    assert.deepEqual(changed, [strange]);
    applyChange(list, { kind: 'remove', task: task('a') });
    assert.equal(list.length, 3);
  });
});
