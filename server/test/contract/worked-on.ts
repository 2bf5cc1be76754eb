import assert from 'node:assert/strict';
import type { Notes } from '../../src/domain/notes.ts';
import { putNotes } from '../../src/features/notes/notes-store.ts';
import { until } from '../cli/until.ts';
import type { Scene } from './contract.ts';
import type { DeclaredOperation } from './declared-operations.ts';

/** A recording of which everything was made that can be, without waiting for the jobs that do it. */
export interface WorkedOn {
  readonly id: string;
  /** Of the first line of its transcript; the revision before that is 1. */
  readonly line: number;
}

/** `word` is in each line of its transcripts, in its notes and in the line taken out as an echo. */
export async function newWorkedOn(scene: Scene, word = 'budget'): Promise<WorkedOn> {
  // Recall.ai would soon have enough of our recordings.
  const json = { platform: 'zoom', upload_service: 'builtin' };
  const { recording } = await scene.expect('POST E/', { key: 'K*', json }, 201);
  const { id } = recording;
  const segments = [
    { text: `A first draft of the ${word}.`, speaker: 'Speaker 1', timestamp: 900 },
    { text: `Yes, the ${word}.`, speaker: 'Speaker 2', timestamp: 2100 },
  ];
  await scene.expect(`POST E/${id}/append_segments/`, { json: { segments } }, 200);
  const file = { type: 'text/vtt', body: captionsWith(word) };
  await scene.expect(`POST E/${id}/import/`, file, 200);
  const echoes = await scene.expect(`POST E/${id}/echoes/`, {}, 200);
  assert.equal(echoes.json.count, 1);
  const [line] = await linesOf(scene, id);
  assert.ok(line);
  await giveNotes(scene, id, line);
  await letWait(scene, id);
  return { id, line: line.id };
}

function captionsWith(word: string): string {
  const cues = [
    ['00:01.000 --> 00:03.000', `<v Ann>The ${word} goes out on Friday.`],
    ['00:01.500 --> 00:03.500', `<v Ben>the ${word} goes out on Friday`],
    ['00:04.000 --> 00:05.000', `<v Ben>The ${word} it is.`],
  ];
  return `WEBVTT\n\n${cues.map((cue) => cue.join('\n')).join('\n\n')}\n`;
}

export interface WireLine {
  readonly id: number;
  readonly text: string;
  readonly speaker: string | null;
  readonly heard_text: string | null;
  readonly is_speaker_set: boolean;
}

export async function linesOf(scene: Scene, id: string): Promise<readonly WireLine[]> {
  const { json } = await scene.expect(`GET E/${id}/segments/`, {}, 200);
  return json.segments as WireLine[];
}

/** Notes that point at this line, as a language model writes them. */
export async function giveNotes(
  { world }: Scene,
  recordingId: string,
  { id: position, text }: Pick<WireLine, 'id' | 'text'>,
): Promise<void> {
  const said = { text, evidence: [{ position, quote: text }] };
  const task = { title: text, description: '', assignee: 'Ben', dueDate: '2026-11-27' };
  const notes: Notes = {
    ...{ kind: 'generated', author: 'ollama/qwen3:8b' },
    ...{ summary: [said], chapters: [{ title: text, startMs: 1000, lines: [said] }] },
    ...{ decisions: [said], tasks: [{ ...task, evidence: said.evidence }] },
    ...{ droppedLines: 1, inputTokens: 5210, outputTokens: 388 },
  };
  await world.server.db.transaction((tx) =>
    putNotes(
      tx,
      { projectId: 1, recordingId },
      { notes, transcriptRevision: 2, templateVersion: '1' },
    ),
  );
}

/** Its transcript waits for a speech model, as where there is sound but none is installed. */
async function letWait({ world }: Scene, id: string): Promise<void> {
  await world.server.db.query({
    text: `INSERT INTO processing_steps (project_id, recording_id, step, state, run, waits_for, reason)
      VALUES (1, $1, 'transcript', 'waiting', gen_random_uuid(), 'model', 'No speech model is installed.')`,
    values: [id],
  });
}

/** No job changes anything of it any more. */
export async function untilSettled(scene: Scene, id: string): Promise<void> {
  await until('the steps are settled', 30_000, async () => {
    const { json } = await scene.expect(`GET E/${id}/processing/`, {}, 200);
    const steps = json.steps as { state: string }[];
    return steps.every(({ state }) => state !== 'queued' && state !== 'running');
  });
}

/** Whether the operation is about what is made of a recording. */
export function needsTranscript({ path }: DeclaredOperation): boolean {
  return /\{id\}\/(processing|segments|speakers|revisions|echoes|notes|tasks|talk_time|import|export)\//.test(
    path,
  );
}
