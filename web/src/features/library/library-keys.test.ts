import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandOf, neighbour } from './library-keys.ts';

function command(key: string, where: Partial<{ isOnRecording: boolean; singleKeys: boolean }>) {
  const pressed = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  return commandOf(pressed, { isOnRecording: true, singleKeys: true, ...where });
}

describe('the keys of the library', () => {
  it('move with letters from everywhere, with arrows from a recording', () => {
    assert.equal(command('j', { isOnRecording: false }), 'next');
    assert.equal(command('ArrowDown', {}), 'next');
    assert.equal(command('ArrowDown', { isOnRecording: false }), null);
  });

  it('leave the letters alone where they are turned off', () => {
    assert.equal(command('x', { singleKeys: false }), null);
    assert.equal(command('?', { singleKeys: false }), null);
    assert.equal(command('Delete', { singleKeys: false }), 'delete');
    assert.equal(command('Escape', { singleKeys: false, isOnRecording: false }), 'clear');
  });

  it('leave the browser’s own commands alone', () => {
    const pressed = { key: 'j', shiftKey: false, ctrlKey: true, metaKey: false, altKey: false };
    assert.equal(commandOf(pressed, { isOnRecording: true, singleKeys: true }), null);
  });

  it('stop at both ends, and begin at the top', () => {
    const ids = ['a', 'b'];
    assert.equal(neighbour(ids, null, 1), 'a');
    assert.equal(neighbour(ids, 'a', 1), 'b');
    assert.equal(neighbour(ids, 'b', 1), 'b');
    assert.equal(neighbour(ids, 'a', -1), 'a');
    assert.equal(neighbour(ids, 'gone', -1), 'a');
    assert.equal(neighbour([], null, 1), undefined);
  });

  it('go on where a recording was deleted', () => {
    const ids = ['a', 'b', 'c'];
    assert.equal(neighbour(ids, 'gone', 1, 1), 'b');
    assert.equal(neighbour(ids, 'gone', 1, 9), 'c');
    assert.equal(neighbour([], 'gone', 1, 9), undefined);
  });
});
