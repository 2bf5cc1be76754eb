import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAssignee, readDueDate } from './task-fields.ts';

describe('who does a task', () => {
  const people = ['Ana Silva', 'Bo Chen', 'Ana Costa', 'Speaker 1'];

  it('is somebody who was there', () => {
    assert.equal(readAssignee('  bo  CHEN ', people), 'Bo Chen');
    assert.equal(readAssignee('Bo', people), 'Bo Chen');
    assert.equal(readAssignee('speaker 1', people), 'Speaker 1');
  });

  it('is nobody rather than a guess', () => {
    for (const name of ['Ana', 'Chen', 'The team', '', null])
      assert.equal(readAssignee(name, people), null);
  });
});

describe('the day of a task', () => {
  it('is one that there is', () => {
    assert.equal(readDueDate('2028-02-29'), '2028-02-29');
    for (const day of ['2026-02-29', '2026-13-01', '02.03.2026', 'Friday', '', null])
      assert.equal(readDueDate(day), null);
  });
});
