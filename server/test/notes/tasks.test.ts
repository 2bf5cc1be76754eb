import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { list } from '../media/media-world.ts';
import { type SharingWorld, startSharingWorld } from '../sharing/sharing-world.ts';

interface WireTask {
  readonly title: string;
  readonly assignee: string | null;
  readonly due_date: string | null;
  readonly is_completed: boolean;
  readonly completed_at: string | null;
}

describe('The tasks of a recording', () => {
  let world: SharingWorld;
  before(async () => {
    world = await startSharingWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  const send = (title: string, more: object = {}) => ({ title, description: '', ...more });
  const read = async (id: string) => {
    const { json, headers } = await world.call('GET', `${list}${id}/tasks/`);
    return { tasks: json.tasks as WireTask[], etag: headers.get('etag') ?? '' };
  };
  const write = (id: string, tasks: readonly object[], headers = {}) =>
    world.call('PATCH', `${list}${id}/tasks/`, { body: { tasks }, headers });
  const extracted = async (id: string) =>
    (await world.call('GET', `${list}${id}/?fields=extracted_tasks`)).json.extracted_tasks;

  test('are those that the recorder sent, and can be ticked', async () => {
    const id = await world.record({ extracted_tasks: [{ title: 'A' }, { title: 'B' }] });
    const before = await read(id);
    assert.deepEqual(
      before.tasks.map(({ title, is_completed, due_date }) => [title, is_completed, due_date]),
      [
        ['A', false, null],
        ['B', false, null],
      ],
    );
    const ticked = await write(id, [
      send('A', { is_completed: true, due_date: '2026-11-27' }),
      send('B', { assignee: 'Ben' }),
    ]);
    assert.equal(ticked.status, 200);
    const { tasks } = await read(id);
    assert.deepEqual(ticked.json.tasks, tasks);
    assert.equal(tasks[0]?.is_completed, true);
    assert.equal(tasks[0]?.due_date, '2026-11-27');
    assert.deepEqual(await extracted(id), [
      { title: 'A', description: '', assignee: null },
      { title: 'B', description: '', assignee: 'Ben' },
    ]);
    // It stays done since it was done.
    await write(id, [send('New'), send('A', { is_completed: true })]);
    const later = await read(id);
    assert.deepEqual(
      later.tasks.map(({ title, completed_at }) => [title, completed_at]),
      [
        ['New', null],
        ['A', tasks[0]?.completed_at],
      ],
    );
    await write(id, [send('A', { is_completed: false })]);
    assert.equal((await read(id)).tasks[0]?.completed_at, null);
  });

  test('stay ticked when a recorder sends them again', async () => {
    const id = await world.record({ extracted_tasks: [{ title: 'A' }, { title: 'A' }] });
    await write(id, [send('A', { is_completed: true }), send('A')]);
    const again = { extracted_tasks: [{ title: 'C' }, { title: 'A' }, { title: 'A' }] };
    await world.call('PATCH', `${list}${id}/`, { body: again });
    assert.deepEqual(
      (await read(id)).tasks.map(({ title, is_completed }) => [title, is_completed]),
      [
        ['C', false],
        ['A', true],
        ['A', false],
      ],
    );
    const { path } = await world.share(id);
    const shown = (await (await world.visit(path)).json()) as { tasks: WireTask[] };
    assert.deepEqual(
      shown.tasks.map(({ is_completed }) => is_completed),
      [false, true, false],
    );
  });

  test('of two who change them at once, who names the version loses nothing', async () => {
    const id = await world.record({ extracted_tasks: [{ title: 'A' }] });
    const { etag } = await read(id);
    const headers = { 'if-match': etag };
    const statuses = await Promise.all(
      ['X', 'Y', 'Z'].map(async (title) => (await write(id, [send(title)], headers)).status),
    );
    assert.deepEqual(statuses.toSorted(), [200, 412, 412]);
  });

  test('take no faults', async () => {
    const id = await world.record({ extracted_tasks: [{ title: 'A' }] });
    const { etag } = await read(id);
    for (const [tasks, attr] of [
      [[{}], 'tasks__0__title'],
      [[send(' ')], 'tasks__0__title'],
      [[send('A', { due_date: '2026-02-30' })], 'tasks__0__due_date'],
      [[send('A', { due_date: 'Friday' })], 'tasks__0__due_date'],
      [[send('A', { is_completed: 'maybe' })], 'tasks__0__is_completed'],
      [Array(1001).fill(send('A')), 'tasks'],
    ] as const) {
      const { status, json } = await write(id, tasks);
      assert.deepEqual([status, json.attr], [400, attr]);
    }
    assert.equal((await read(id)).etag, etag);
  });
});
