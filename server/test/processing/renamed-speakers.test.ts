import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type LanguageModelWorld, startLanguageModelWorld } from './language-model-world.ts';
import { noteLines } from './processing-world.ts';

const lines = [
  ['Speaker 1', 'Good morning, let us talk about the release of version two.'],
  ['Speaker 2', 'The build is green, so we will ship it on Friday.'],
  ['Speaker 1', 'Agreed. Please write the release notes before Thursday.'],
  ['Ben', 'I will write them, and somebody should test the upgrade again.'],
].map(([speaker, text], index) => ({ timestamp: index * 5000, speaker, text, is_final: true }));

const shipping = [{ position: 1, quote: 'we will ship it on Friday' }];
const writing = [{ position: 3, quote: 'I will write them' }];
const task = { description: '', dueDate: '2026-11-26', evidence: writing };
const answer = JSON.stringify({
  summary: [{ text: 'Speaker 2 ships version two; Ben helps.', evidence: shipping }],
  chapters: [],
  decisions: [{ text: 'Ship on Friday (Speaker 2).', evidence: shipping }],
  tasks: [
    { ...task, title: 'Ask Speaker 2 about the build', assignee: 'Speaker 1' },
    { ...task, title: 'Write the release notes', assignee: 'Ben' },
  ],
});

describe('Speakers who get a name after notes were made', () => {
  let world: LanguageModelWorld;
  before(async () => {
    world = await startLanguageModelWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  const change = (id: string, path: string, body: object) =>
    world.call(id, path, { method: 'PATCH', body });
  const rename = (id: string, ...renames: (readonly [string, string | null])[]) =>
    change(id, 'speakers/', { renames: renames.map(([from, to]) => ({ from, to })) });
  const record = async () => {
    const id = await world.append({}, lines);
    await change(id, '', { status: 'ready' });
    return id;
  };
  const noted = async () => {
    world.model.plan({ kind: 'answer', text: answer });
    const id = await record();
    await world.until(id, 'notes', 'done');
    return id;
  };
  const tasksOf = async (id: string) =>
    (await world.call<{ tasks: Task[] }>(id, 'tasks/')).tasks.map(
      ({ title, assignee, due_date, is_completed, evidence }) => [
        ...[title, assignee, due_date, is_completed, evidence.length],
      ],
    );
  const textsOf = async (id: string) =>
    noteLines(await world.notes(id)).map(({ text, title }) => text ?? title);

  test('bear it in the summary, the notes and the tasks', async () => {
    const id = await noted();
    const { summary_generated_at: madeAt } = await world.recording(id);
    const { created_at: notesMadeAt } = await world.notes(id);
    const title = 'Ask Speaker 2 about the build';
    await change(id, 'tasks/', {
      tasks: [
        { title, assignee: 'Speaker 1', due_date: '2026-11-26', is_completed: true },
        { title: 'Write the release notes', assignee: 'Ben', due_date: '2026-11-26' },
      ],
    });
    await rename(id, ['Speaker 1', 'Anna'], ['Speaker 2', 'Clara *Doe*']);
    const recording = await world.recording(id);
    assert.equal(
      recording.summary,
      'Clara \\*Doe\\* ships version two; Ben helps.\n\n' +
        '## Decisions\n\n- Ship on Friday (Clara \\*Doe\\*).',
    );
    assert.equal(recording.summary_generated_at, madeAt);
    assert.equal((await world.notes(id)).created_at, notesMadeAt);
    assert.deepEqual(await textsOf(id), [
      'Clara *Doe* ships version two; Ben helps.',
      'Ship on Friday (Clara *Doe*).',
      'Ask Clara *Doe* about the build',
      'Write the release notes',
    ]);
    assert.deepEqual(await tasksOf(id), [
      ['Ask Clara *Doe* about the build', 'Anna', '2026-11-26', true, 1],
      ['Write the release notes', 'Ben', '2026-11-26', false, 1],
    ]);
    assert.equal((await world.notes(id)).is_stale, false);

    // A name may be somebody else's in the text, but a task is that speaker's.
    await rename(id, ['Ben', 'Benjamin'], ['Anna', null]);
    assert.match((await world.recording(id)).summary ?? '', /Ben helps/);
    assert.deepEqual(
      (await tasksOf(id)).map(([, assignee]) => assignee),
      [null, 'Benjamin'],
    );
  });

  test('leave what a client wrote of the summary, and are told of in events', async () => {
    const id = await noted();
    await change(id, '', { summary: 'Speaker 2 said so.' });
    const before = await eventsOf(id);
    await rename(id, ['Speaker 2', 'Clara']);
    assert.equal((await world.recording(id)).summary, 'Speaker 2 said so.');
    const told = (await eventsOf(id)).slice(before.length);
    assert.ok(told.some(({ type }) => type === 'notes.updated'));
    const fields = told.flatMap(({ data }) => data.fields ?? []);
    assert.deepEqual(fields.toSorted(), ['extracted_tasks', 'participants']);
    await rename(id, ['Nobody', 'Somebody'], ['Clara', 'Clara']);
    assert.deepEqual((await eventsOf(id)).slice(before.length + told.length), []);
  });

  test('bear it also where they got it while the notes were written', async () => {
    let id = '';
    world.model.plan(async () => {
      await rename(id, ['Speaker 1', 'Anna'], ['Speaker 2', 'Clara']);
      return { kind: 'answer', text: answer };
    });
    id = await world.append({}, lines);
    await change(id, '', { status: 'ready' });
    await world.until(id, 'notes', 'done');
    assert.match((await world.recording(id)).summary ?? '', /^Clara ships version two/);
    assert.deepEqual(
      (await tasksOf(id)).map(([title, assignee]) => [title, assignee]),
      [
        ['Ask Clara about the build', 'Anna'],
        ['Write the release notes', 'Ben'],
      ],
    );
  });

  interface Task {
    readonly title: string;
    readonly assignee: string | null;
    readonly due_date: string | null;
    readonly is_completed: boolean;
    readonly evidence: readonly object[];
  }

  interface Event {
    readonly type: string;
    readonly data: { readonly fields?: readonly string[] };
  }

  async function eventsOf(id: string): Promise<Event[]> {
    const { results } = await world.call<{ results: Event[] }>(id, 'events/?format=json&after=0');
    return results;
  }
});
