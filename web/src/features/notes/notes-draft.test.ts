import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Draft, type DraftEvent, nextDraft, openDraft, sendsIn } from './notes-draft.ts';

const server = (text: string, version = 1) => ({
  text,
  etag: `"${version}"`,
  updatedAt: `2026-11-23T09:0${version}:00Z`,
});
const opened = () => openDraft(server('base'), null);
const after = (draft: Draft, ...events: DraftEvent[]) => events.reduce(nextDraft, draft);
const typed = (text: string): DraftEvent => ({ kind: 'typed', text });
const sending: DraftEvent = { kind: 'sending' };
const acknowledged: DraftEvent = {
  kind: 'acknowledged',
  etag: '"2"',
  updatedAt: '2026-11-23T09:02:00Z',
};
const lost: DraftEvent = { kind: 'lost' };

describe('a draft of notes', () => {
  it('is saved until somebody types, and again when it is as it was', () => {
    assert.equal(opened().phase.kind, 'saved');
    assert.equal(after(opened(), typed('x')).phase.kind, 'edited');
    assert.equal(after(opened(), typed('x'), typed('base')).phase.kind, 'saved');
  });

  it('is not taken for saved where something was sent in between that may have arrived', () => {
    const draft = after(opened(), typed('x'), sending, lost, typed('base'));
    assert.equal(draft.phase.kind, 'edited');
  });

  it('is saved when the server has it, with the new version', () => {
    const draft = after(opened(), typed('x'), sending, acknowledged);
    assert.equal(draft.phase.kind, 'saved');
    assert.deepEqual(draft.base, server('x', 2));
  });

  it('sends again what was typed while it was sent', () => {
    const draft = after(opened(), typed('x'), sending, typed('xy'), acknowledged);
    assert.deepEqual([draft.phase.kind, draft.text, draft.base.text], ['edited', 'xy', 'x']);
  });

  it('tries again ever more slowly, at most every 30 seconds', () => {
    let draft = after(opened(), typed('x'));
    const waits = Array.from({ length: 8 }, () => {
      draft = after(draft, sending, lost);
      return sendsIn(draft);
    });
    assert.deepEqual(waits.slice(0, 4), [2000, 4000, 8000, 16_000]);
    assert.equal(waits.at(-1), 30_000);
  });

  it('is sent soon when somebody types after failures', () => {
    assert.equal(sendsIn(after(opened(), typed('x'), sending, lost, typed('xy'))), 800);
  });

  it('is not sent again by itself when the server says no', () => {
    const refused = after(opened(), typed('x'), sending, { kind: 'refused', error: 'too long' });
    assert.equal(sendsIn(refused), null);
    assert.equal(sendsIn(after(refused, typed('y'))), 800);
  });
});

describe('notes that somebody else changed', () => {
  const conflicted = (text: string): DraftEvent => ({
    kind: 'conflicted',
    theirs: server(text, 9),
  });
  const conflict = () => after(opened(), typed('mine'), sending, conflicted('theirs'));

  it('wait for a decision, and go on being typed', () => {
    assert.equal(conflict().phase.kind, 'conflict');
    const draft = after(conflict(), typed('mine too'));
    assert.deepEqual(
      [draft.phase.kind, draft.text, sendsIn(draft)],
      ['conflict', 'mine too', null],
    );
  });

  it('are saved over theirs, as decided', () => {
    const draft = after(conflict(), { kind: 'chosen', text: 'both' });
    assert.deepEqual([draft.phase.kind, draft.text, draft.base.etag], ['edited', 'both', '"9"']);
    const taken = after(conflict(), { kind: 'chosen', text: 'theirs' });
    assert.equal(taken.phase.kind, 'saved');
  });

  it('need no decision where both wrote the same, or only this one wrote', () => {
    const sent = after(opened(), typed('mine'), sending);
    assert.equal(after(sent, conflicted('mine')).phase.kind, 'saved');
    const again = after(sent, conflicted('base'));
    assert.deepEqual([again.phase.kind, again.base.etag], ['edited', '"9"']);
  });

  it('need no decision where an answer was lost and they are what this one sent', () => {
    const draft = after(opened(), typed('x'), sending, lost, typed('xy'), sending);
    const settled = after(draft, conflicted('x'));
    assert.deepEqual([settled.phase.kind, settled.text, settled.base.text], ['edited', 'xy', 'x']);
  });

  it('are shown at once where nothing here is unsaved', () => {
    const loaded: DraftEvent = { kind: 'loaded', notes: server('theirs', 3) };
    assert.equal(after(opened(), loaded).text, 'theirs');
    assert.equal(after(opened(), typed('mine'), loaded).text, 'mine');
  });

  it('are passed over where they are older than what is known', () => {
    const saved = after(opened(), typed('x'), sending, acknowledged);
    assert.equal(after(saved, { kind: 'loaded', notes: server('base', 1) }).text, 'x');
  });
});

describe('what was typed and never arrived', () => {
  it('goes on where the server has what it grew from', () => {
    const draft = openDraft(server('base'), { text: 'mine', base: 'base' });
    assert.deepEqual([draft.phase.kind, draft.text], ['edited', 'mine']);
  });

  it('is put beside what the server has by now', () => {
    const draft = openDraft(server('theirs'), { text: 'mine', base: 'base' });
    assert.deepEqual([draft.phase.kind, draft.text], ['conflict', 'mine']);
  });

  it('is no conflict where it arrives after all, while more is typed', () => {
    const draft = openDraft(server('base'), { text: 'mine', base: 'base' });
    const theirs = server('mine', 2);
    const settled = after(draft, typed('mine too'), sending, { kind: 'conflicted', theirs });
    assert.deepEqual([settled.phase.kind, settled.text], ['edited', 'mine too']);
  });

  it('is forgotten where it did arrive', () => {
    assert.equal(openDraft(server('mine'), { text: 'mine', base: 'base' }).phase.kind, 'saved');
  });
});
