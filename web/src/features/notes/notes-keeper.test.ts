import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { ServerNotes } from './notes-draft.ts';
import { NotesKeeper, type SaveOutcome } from './notes-keeper.ts';

const version = (text: string, number: number): ServerNotes => ({
  text,
  etag: `${number}`,
  updatedAt: `2026-11-23T09:0${number}:00Z`,
});

/** A server of one text, which may be away. */
class Server {
  notes: ServerNotes = version('base', 1);
  isAway = false;
  saves = 0;

  readonly save = async (text: string, base: ServerNotes): Promise<SaveOutcome> => {
    this.saves += 1;
    if (this.isAway) return { kind: 'lost' };
    if (base.etag !== this.notes.etag) return { kind: 'conflicted', theirs: this.notes };
    this.notes = version(text, Number(base.etag) + 1);
    return { kind: 'acknowledged', etag: this.notes.etag, updatedAt: this.notes.updatedAt };
  };
}

function createStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

let server: Server;
let storage: ReturnType<typeof createStorage>;
const open = () =>
  new NotesKeeper({ notes: server.notes, save: server.save, storage, key: 'notes' });

/** Moves the clock, then lets what was sent arrive. */
async function pass(milliseconds: number) {
  mock.timers.tick(milliseconds);
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  server = new Server();
  storage = createStorage();
});

describe('keeping notes', () => {
  it('saves once, a moment after the last key', async () => {
    const keeper = open();
    for (const text of ['b', 'bc', 'bcd']) {
      keeper.type(text);
      await pass(500);
    }
    assert.equal(server.saves, 0);
    await pass(800);
    assert.deepEqual([server.saves, server.notes.text], [1, 'bcd']);
    assert.equal(keeper.draft().phase.kind, 'saved');
  });

  it('has what was typed in the browser until the server has it', async () => {
    const keeper = open();
    keeper.type('mine');
    assert.deepEqual(JSON.parse(storage.items.get('notes') ?? ''), { text: 'mine', base: 'base' });
    await keeper.flush();
    assert.equal(storage.items.size, 0);
  });

  it('goes on after the page was left with the server away', async () => {
    server.isAway = true;
    const before = open();
    before.type('mine');
    await before.flush();
    assert.equal(before.draft().phase.kind, 'failed');
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    server.isAway = false;
    const keeper = open();
    assert.equal(keeper.draft().text, 'mine');
    await pass(800);
    assert.equal(server.notes.text, 'mine');
  });

  it('tries again by itself until the server is back', async () => {
    server.isAway = true;
    const keeper = open();
    keeper.type('mine');
    await pass(800);
    await pass(2000);
    assert.deepEqual([server.saves, keeper.draft().phase.kind], [2, 'failed']);
    server.isAway = false;
    await pass(4000);
    assert.deepEqual([server.notes.text, keeper.draft().phase.kind], ['mine', 'saved']);
  });

  it('saves after a change elsewhere that left the notes alone', async () => {
    const keeper = open();
    server.notes = version('base', 7);
    keeper.type('mine');
    await pass(800);
    await pass(800);
    assert.deepEqual(server.notes, version('mine', 8));
  });

  it('overwrites nothing that somebody else wrote, until told what to do', async () => {
    const keeper = open();
    server.notes = version('theirs', 7);
    keeper.type('mine');
    await pass(800);
    await pass(60_000);
    assert.deepEqual([keeper.draft().phase.kind, server.notes.text], ['conflict', 'theirs']);
    assert.equal(storage.items.size, 1);
    keeper.choose('mine\ntheirs');
    await pass(0);
    assert.deepEqual([keeper.draft().phase.kind, server.notes.text], ['saved', 'mine\ntheirs']);
  });

  it('sends one after the other, not two at once', async () => {
    const keeper = open();
    keeper.type('a');
    const first = keeper.flush();
    keeper.type('ab');
    void keeper.flush();
    await first;
    assert.equal(server.saves, 1);
    await pass(800);
    assert.deepEqual([server.saves, server.notes.text], [2, 'ab']);
  });

  it('tells who listens, until they do not', () => {
    const keeper = open();
    let told = 0;
    const stop = keeper.subscribe(() => (told += 1));
    keeper.type('a');
    stop();
    keeper.type('ab');
    assert.equal(told, 1);
  });

  it('takes nothing strange out of the browser’s storage', () => {
    for (const strange of ['{', 'null', '[]', '{"text":1,"base":"base"}']) {
      storage.items.set('notes', strange);
      assert.equal(open().draft().text, 'base');
    }
  });
});
