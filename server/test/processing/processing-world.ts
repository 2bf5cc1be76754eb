import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Config, readConfig, type SpeechConfig } from '../../src/config.ts';
import type { RecordingField } from '../../src/features/recordings/recording-schemas.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { list, type MediaWorld, startMediaWorld } from '../media/media-world.ts';
import { installTinyModel } from './speech-models.ts';

/** A whole server with a speech model, and what tests of its pipeline ask of it. */

export interface ProcessingWorld extends AsyncDisposable {
  readonly db: Database;
  readonly dataDir: string;
  readonly modelsDir: string;
  readonly ask: MediaWorld['ask'];
  create(fields?: object): Promise<string>;
  send(id: string, sound: Sound): Promise<void>;
  /** A recording with that sound, on its way. */
  upload(sound: Sound): Promise<string>;
  /** A recording without media, with these lines. */
  append(fields: object, lines: readonly object[]): Promise<string>;
  /** Asks below the recording; fails unless the status is in the 200s. */
  call<Reply>(id: string, path: string, options?: CallOptions): Promise<Reply>;
  recording(id: string): Promise<RecordingFields>;
  lines(id: string): Promise<Line[]>;
  notes(id: string): Promise<NotesReply>;
  step(id: string, name: StepName): Promise<Step | undefined>;
  /** Waits until the step is in this state; fails when it ends in another one. */
  until(id: string, name: StepName, state: string): Promise<Step>;
  /** Ids of the recordings whose transcript holds the text. */
  search(text: string): Promise<string[]>;
  /** Whatever is to be done later is due now. */
  hurry(): Promise<void>;
}

/** A recording of the speech fixtures. */
export interface Sound {
  readonly audioPath: string;
}

export interface CallOptions {
  readonly method?: string;
  readonly body?: unknown;
}

export type RecordingFields = Record<RecordingField, unknown> & {
  readonly summary: string | null;
  readonly transcript_text: string;
  readonly transcript_segments: readonly Line[];
  readonly extracted_tasks: readonly { readonly title: string }[];
  readonly participants: readonly string[];
};

export type StepName = 'media' | 'transcript' | 'notes';

export interface Step {
  readonly step: StepName;
  readonly state: string;
  readonly attempts: number;
  readonly percent: number | null;
  readonly error_code: string | null;
  readonly reason: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

export interface Line {
  readonly id: number;
  readonly timestamp: number | null;
  readonly end: number | null;
  readonly speaker: string | null;
  readonly text: string;
  readonly heard_text: string | null;
  readonly is_speaker_set: boolean;
  readonly words?: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

interface NoteLine {
  readonly text?: string;
  readonly title?: string;
  readonly is_stale: boolean;
  readonly evidence: readonly {
    readonly segment: number;
    readonly quote: string;
    readonly is_stale: boolean;
  }[];
}

export interface NotesReply {
  readonly kind: string;
  readonly author: string;
  readonly created_at: string;
  readonly transcript_revision: number;
  readonly is_stale: boolean;
  readonly summary: readonly NoteLine[];
  readonly chapters: readonly { readonly lines: readonly NoteLine[] }[];
  readonly decisions: readonly NoteLine[];
  readonly tasks: readonly NoteLine[];
  readonly dropped_lines: number;
}

export function noteLines({ summary, chapters, decisions, tasks }: NotesReply): NoteLine[] {
  return [...summary, ...chapters.flatMap(({ lines }) => lines), ...decisions, ...tasks];
}

export interface WorldOptions {
  /** False for a server that has none yet. */
  readonly hasModel?: boolean;
  readonly speech?: Partial<SpeechConfig>;
  readonly languageModel?: Config['languageModel'];
}

/** The engine gives way to everything else that the machine does. */
const patienceMs = 180_000;
const lookEveryMs = 250;
const endStates = ['done', 'skipped', 'failed', 'cancelled'];

export async function startProcessingWorld(options: WorldOptions = {}): Promise<ProcessingWorld> {
  const { hasModel = true, speech = {}, languageModel = null } = options;
  const modelsDir = await mkdtemp(join(tmpdir(), 'minutebook-models-'));
  if (hasModel) await installTinyModel(modelsDir);
  const usual = readConfig({ MINUTEBOOK_UPLOADS: 'builtin' });
  const media = await startMediaWorld({
    ...{ modelsDir, languageModel, uploads: 'builtin' },
    speech: { ...usual.speech, threads: 1, ...speech },
  });
  const { server, ask } = media;
  const { db } = server;

  const world: ProcessingWorld = {
    ...{ db, modelsDir, ask, dataDir: media.dataDir },
    create: async (fields) => (await media.create(fields)).id,
    async send(id, { audioPath }) {
      const answer = await media.send(id, await readFile(audioPath), 'application/octet-stream');
      assert.equal(answer.status, 201, await answer.text());
    },
    async upload(sound) {
      const id = await world.create();
      await world.send(id, sound);
      return id;
    },
    async append(fields, lines) {
      const id = await world.create(fields);
      await world.call(id, 'append_segments/', { body: { segments: lines } });
      return id;
    },
    async call<Reply>(id: string, path: string, { method, body }: CallOptions = {}) {
      const answer = await ask(`${list}${id}/${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      assert.ok(answer.ok, `${path}: ${answer.status} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as Reply;
    },
    recording: (id) => world.call(id, ''),
    async lines(id) {
      return (await world.call<{ segments: Line[] }>(id, 'segments/?words=true')).segments;
    },
    notes: (id) => world.call(id, 'notes/'),
    async step(id, name) {
      const { steps } = await world.call<{ steps: Step[] }>(id, 'processing/');
      return steps.find(({ step }) => step === name);
    },
    async until(id, name, state) {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        const step = await world.step(id, name);
        if (step?.state === state) return step;
        const told = () =>
          `${name} of ${id}: ${JSON.stringify(step)}\n${server.log().slice(-3000)}`;
        assert.ok(step === undefined || !endStates.includes(step.state), told());
        assert.ok(Date.now() < deadline, `still waiting for ${state}: ${told()}`);
        await delay(lookEveryMs);
      }
    },
    async search(text) {
      const answer = await ask(`${list}?search=${encodeURIComponent(text)}`);
      assert.equal(answer.status, 200);
      return ((await answer.json()) as { results: { id: string }[] }).results.map(({ id }) => id);
    },
    hurry: () => hurry(db),
    async [Symbol.asyncDispose]() {
      await media[Symbol.asyncDispose]();
      await rm(modelsDir, { recursive: true, force: true });
    },
  };
  return world;
}

export async function hurry(db: Database): Promise<void> {
  await db.query({
    text: `UPDATE pgboss.job SET start_after = now()
      WHERE state IN ('created', 'retry') AND start_after > now()`,
  });
  await db.query({ text: 'UPDATE recurring_tasks SET next_at = now()' });
}
