import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { startServer } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { type FakeRecallOptions, startFakeRecall } from '../fake-recall/fake-recall.ts';
import { newWebhookSecret } from '../fake-recall/webhook-signature.ts';
import { makeSample } from '../harness/sample-media.ts';
import { list, type Recording, startMediaWorld } from '../media/media-world.ts';
import { utterance } from './recall-world.ts';

/** A whole server, with its queue, its folder and ffmpeg, beside a fake Recall. */

export interface WholeRecording extends Recording {
  readonly recall_recording_id: string | null;
  readonly meeting_title: string | null;
  readonly participants: readonly string[];
  readonly transcript_text: string;
  readonly transcript_segments: readonly { readonly text: string; readonly timestamp: number }[];
}

let sample: Promise<Buffer> | null = null;

/** A film of two seconds, made once. */
export function film(): Promise<Buffer> {
  sample ??= makeSample({ seconds: 2, video: true, extension: 'mp4' });
  return sample;
}

export const spoken = [
  utterance('Ann', 0.2, 'good morning everybody', 100),
  utterance('Bob', 1.1, 'hello ann', 200),
];

export async function startWholeWorld(options: FakeRecallOptions = {}) {
  const fake = await startFakeRecall(options);
  const secret = newWebhookSecret();
  const settings = {
    uploads: 'recall',
    recallApiKey: fake.apiKey,
    recallApiUrl: fake.url,
    recallWebhookSecret: secret,
  } as const;
  const world = await startMediaWorld(settings);
  const { db } = world.server;
  const webhookUrl = `${world.server.url}/api/webhooks/recall/`;
  fake.webhooks.connect({ url: webhookUrl, secret });

  async function read(id: string): Promise<WholeRecording> {
    return (await world.read(id)) as WholeRecording;
  }

  /** Lets what waits for time begin: pauses of live lines, repeats of jobs, the next sweep. */
  async function hurry(): Promise<void> {
    await db.query({
      text: `UPDATE recall_uploads SET lines_seen_at = lines_seen_at - interval '31 seconds'
        WHERE transcript_state = 'waiting'`,
    });
    await db.query({
      text: `UPDATE pgboss.job SET start_after = now()
        WHERE state IN ('created', 'retry') AND start_after > now()`,
    });
    await db.query({ text: 'UPDATE recurring_tasks SET next_at = now()' });
  }

  return {
    ...world,
    fake,
    db,
    webhookUrl,
    read,
    secret,
    /** Another process on the same database and folder. */
    async startSecondServer() {
      const config = { ...readConfig({}), ...settings, port: 0, dataDir: world.dataDir };
      return startServer({ config, db, logger: createLogger('silent', { write() {} }) });
    },
    /** Records, and has Recall finish all that follows; the webhooks are still to be sent. */
    async finish(token: string) {
      const { lifecycle } = fake;
      if (fake.workspace.uploadOf(token).recording === null) lifecycle.startRecording(token);
      lifecycle.endRecording(token);
      lifecycle.completeUpload(token);
      const participants = [
        { id: 100, name: 'Ann' },
        { id: 200, name: 'Bob' },
        { id: 300, name: 'Cleo' },
      ];
      lifecycle.finishRecording(token, { video: await film(), title: 'Weekly', participants });
      const { transcript } = fake.workspace.uploadOf(token).config;
      if (transcript !== null) lifecycle.finishTranscript(token, spoken);
    },
    append: (id: string, ...segments: readonly object[]) =>
      world.ask(`${list}${id}/append_segments/`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ segments }),
      }),
    patch: (id: string, fields: object) =>
      world.ask(`${list}${id}/`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      }),
    /** As if nothing had been heard of the uploads for so long. */
    async quiet(minutes: number) {
      await db.query({
        text: `UPDATE recall_uploads SET heard_at = heard_at - $1 * interval '1 minute',
          created_at = created_at - $1 * interval '1 minute', checked_at = NULL`,
        values: [minutes],
      });
    },
    /** Waits for a condition, while waits are cut short. */
    async eventually<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
      const deadline = performance.now() + 120_000;
      for (;;) {
        const found = await look();
        if (found !== null && found !== false) return found;
        const log = world.server.log().slice(-3000);
        assert.ok(performance.now() < deadline, `not in time: ${what}\n${log}`);
        await hurry();
        await delay(100);
      }
    },
    /** Waits until everything at Recall has been taken in and the media are processed. */
    async untilWhole(id: string): Promise<WholeRecording> {
      return this.eventually('the whole recording', async () => {
        const { rowCount } = await db.query({
          text: 'SELECT 1 FROM recall_uploads WHERE recording_id = $1 AND settled_at IS NOT NULL',
          values: [id],
        });
        const recording = await read(id);
        assert.notEqual(recording.status, 'error', recording.error_message ?? '');
        return rowCount > 0 && recording.status === 'ready' && recording;
      });
    },
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await fake[Symbol.asyncDispose]();
    },
  };
}

export type WholeWorld = Awaited<ReturnType<typeof startWholeWorld>>;

/** All that a finished recording shows, and that its film can be played. */
export async function assertWhole(
  world: WholeWorld,
  recording: WholeRecording,
  texts = ['good morning everybody', 'hello ann'],
): Promise<void> {
  assert.equal(recording.status, 'ready');
  assert.equal(recording.error_message, null);
  assert.equal(recording.meeting_title, 'Weekly');
  assert.deepEqual(recording.participants.toSorted(), ['Ann', 'Bob', 'Cleo']);
  assert.deepEqual(
    recording.transcript_segments.map(({ text }) => text),
    texts,
  );
  assert.equal(recording.transcript_text, texts.join(' '));
  assert.equal(recording.duration_seconds, 2);
  assert.ok(recording.completed_at);
  const upload = world.fake.workspace.uploadOf(recording.sdk_upload_id);
  assert.equal(recording.recall_recording_id, upload.recordingId);
  const path = `${list}${recording.id}/media/`;
  assert.ok(recording.video_url?.endsWith(path));
  const original = await world.ask(`${path}?original=true`);
  assert.deepEqual(Buffer.from(await original.arrayBuffer()), await film());
  const part = await world.ask(path, { headers: { range: 'bytes=4-7' } });
  assert.equal(part.status, 206);
  assert.equal(await part.text(), 'ftyp');
}
