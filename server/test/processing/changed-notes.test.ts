import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { list } from '../media/media-world.ts';
import { type LanguageModelWorld, startLanguageModelWorld } from './language-model-world.ts';

const lines = [
  'We take the ferry at nine, since the bridge is closed until the end of the month.',
  'Then I will buy the tickets for all of us today, before the office closes.',
  'And somebody should bring a map, for we never found the way from the harbour.',
].map((text, index) => ({ timestamp: index * 5000, speaker: 'Ana', text, is_final: true }));
const entry = (position: number, quote: string) => ({ evidence: [{ position, quote }] });
const task = (title: string, position: number, quote: string, dueDate: string | null = null) => ({
  ...{ title, description: '', assignee: 'Ana', dueDate },
  ...entry(position, quote),
});
const answer = {
  kind: 'answer',
  text: JSON.stringify({
    summary: [{ text: 'They go by ferry.', ...entry(0, 'take the ferry') }],
    chapters: [],
    decisions: [{ text: 'The ferry at nine_thirty.', ...entry(0, 'ferry at nine') }],
    tasks: [
      task('Buy tickets', 1, 'buy the tickets'),
      task('Bring a map', 2, 'bring a map', '2026-11-30'),
    ],
  }),
} as const;

describe('Notes of a language model that people change', () => {
  let world: LanguageModelWorld;
  let id: string;
  before(async () => {
    world = await startLanguageModelWorld();
  });
  after(() => world[Symbol.asyncDispose]());
  beforeEach(async () => {
    world.model.plan(answer);
    id = await world.append({}, lines);
    await patch('', { status: 'ready' });
    await world.until(id, 'notes', 'done');
  });

  const patch = (path: string, body: object) => world.call(id, path, { method: 'PATCH', body });
  const exported = async (format: string) => {
    const reply = await world.ask(`${list}${id}/export/?format=${format}`, {
      headers: { accept: '*/*' },
    });
    return reply.text();
  };
  /** The notes in Markdown, without facts before and transcript after. */
  const shown = async () => {
    const markdown = await exported('md');
    return markdown.slice(markdown.indexOf('\n## ') + 1, markdown.indexOf('\n## Transcript'));
  };
  const summaryAndDecisions =
    '## Summary\n\n- They go by ferry. (00:00:00)\n\n' +
    '## Decisions\n\n- The ferry at nine_thirty. (00:00:00)\n';

  test('are exported whole, with what became of the tasks', async () => {
    const open =
      '- [ ] Buy tickets (Ana) (00:00:05)\n- [ ] Bring a map (Ana, due 2026-11-30) (00:00:10)\n';
    assert.equal(await shown(), `${summaryAndDecisions}\n## Tasks\n\n${open}`);

    const [, map] = (await world.recording(id)).extracted_tasks;
    await patch('tasks/', {
      tasks: [
        { ...map, assignee: 'Ben', due_date: '2026-12-01' },
        { title: 'Buy tickets', assignee: 'Ana', is_completed: true },
        { title: 'Feed the cat!', description: 'Twice.' },
      ],
    });
    assert.equal(
      await shown(),
      `${summaryAndDecisions}\n## Tasks\n\n` +
        '- [ ] Bring a map (Ben, due 2026-12-01) (00:00:10)\n' +
        '- [x] Buy tickets (Ana) (00:00:05)\n' +
        '- [ ] Feed the cat! Twice.\n',
    );
    assert.match(await exported('txt'), /\n {2}\[x\] Buy tickets \(Ana\) \(00:00:05\)\n/);
    const { recording, notes } = JSON.parse(await exported('json'));
    assert.equal(notes.decisions.length, 1);
    assert.partialDeepStrictEqual(recording.tasks[0], {
      ...{ title: 'Bring a map', due_date: '2026-12-01', is_completed: false },
      evidence: [{ position: 2, quote: 'bring a map' }],
    });
    assert.deepEqual(
      recording.tasks.map((one: { is_completed: boolean }) => one.is_completed),
      [false, true, false],
    );
  });

  test('have no tasks any more once a person has emptied the list', async () => {
    await patch('tasks/', { tasks: [] });
    assert.equal(await shown(), summaryAndDecisions);
    world.model.plan(answer);
    await world.call(id, 'processing/', { body: { from: 'transcript' } });
    await world.until(id, 'transcript', 'done');
    const { result } = await world.until(id, 'notes', 'done');
    assert.partialDeepStrictEqual(result, { summary_written: true, tasks_written: false });
    assert.deepEqual((await world.recording(id)).extracted_tasks, []);
    assert.equal(await shown(), summaryAndDecisions);
  });

  test('are made anew when asked, but for what is changed after that', async () => {
    await patch('', { summary: 'Before.', extracted_tasks: [{ title: 'Before' }] });
    let whileAsked = '';
    world.model.plan(async () => {
      whileAsked = await shown();
      await patch('', { summary: 'Since then.' });
      return answer;
    });
    await world.call(id, 'processing/', { body: { from: 'notes' } });
    const { result } = await world.until(id, 'notes', 'done');
    assert.equal(whileAsked, '## Summary\n\nBefore.\n\n## Tasks\n\n- [ ] Before\n');
    assert.partialDeepStrictEqual(result, { summary_written: false, tasks_written: true });
    const { summary, extracted_tasks: tasks } = await world.recording(id);
    assert.equal(summary, 'Since then.');
    assert.deepEqual(
      tasks.map(({ title }) => title),
      ['Buy tickets', 'Bring a map'],
    );
  });
});
