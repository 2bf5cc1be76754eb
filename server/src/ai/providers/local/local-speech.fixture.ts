import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '../../../platform/ffmpeg/run-tool.ts';
import type { InstalledModel, ModelFile, ModelFileRole } from '../../models/installed-model.ts';
import type { EngineRun, TranscriptionRequest } from '../../transcriber.ts';
import { createLocalTranscriber, type LocalTranscriberOptions } from './local-transcriber.ts';

const fixtures = new URL('../../../../test/fixtures/speech/', import.meta.url);
const fixture = (path: string) => fileURLToPath(new URL(path, fixtures));

export const meeting = {
  audioPath: fixture('audio/meet2.webm'),
  durationMs: 93_700,
  reference: () => readFile(fixture('audio/meet2.ref.txt'), 'utf8'),
};
export const longMeeting = {
  audioPath: fixture('audio/meet3.webm'),
  durationMs: 229_600,
  reference: () => readFile(fixture('audio/meet3.ref.txt'), 'utf8'),
};
export const memo = {
  audioPath: fixture('audio/fl1.m4a'),
  durationMs: 45_000,
  reference: () => readFile(fixture('audio/fl1.ref.txt'), 'utf8'),
};

export type Turn = {
  readonly start: number;
  readonly end: number;
  readonly speaker: number;
};

export async function meetingTurns(): Promise<readonly Turn[]> {
  return JSON.parse(await readFile(fixture('audio/meet2.json'), 'utf8'));
}

/** The tiny model, with some of its files replaced. */
export async function tinyModel(
  replaced: Partial<Record<ModelFileRole, ModelFile>> = {},
): Promise<InstalledModel> {
  const file = (name: string) => describeFile(fixture(`model/${name}`));
  return {
    id: 'tiny',
    kind: 'nemo_transducer',
    languages: ['en'],
    files: {
      encoder: await file('encoder.onnx'),
      decoder: await file('decoder.onnx'),
      joiner: await file('joiner.onnx'),
      tokens: await file('tokens.txt'),
      ...replaced,
    },
    diarization: {
      segmentation: await file('segmentation.onnx'),
      embedding: await file('speaker-embedding.onnx'),
    },
  };
}

export async function describeFile(path: string): Promise<ModelFile> {
  const sha256 = createHash('sha256').update(await readFile(path));
  return { path, sha256: sha256.digest('hex') };
}

/** A folder of broken models and made-up sound, gone with the tests. */
export async function openSpeechFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'minutebook-speech-'));
  return {
    /** A file whose SHA-256 is right, whatever is in it. */
    async write(name: string, content: string | Buffer): Promise<ModelFile> {
      await writeFile(join(folder, name), content);
      return describeFile(join(folder, name));
    },
    /** FLAC, 16 kHz, mono. */
    async sound(name: string, input: readonly string[]): Promise<string> {
      const output = ['-ac', '1', '-ar', '16000', '-c:a', 'flac', name];
      const result = await runTool({
        program: 'ffmpeg',
        args: ['-nostdin', '-v', 'error', '-y', ...input, ...output],
        scratchFolder: folder,
        timeLimitMs: 60_000,
      });
      if (result.kind !== 'ended' || result.code !== 0) throw new Error(JSON.stringify(result));
      return join(folder, name);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

export type SpeechFolder = Awaited<ReturnType<typeof openSpeechFolder>>;

/** A transcriber of a model, and the ids of the workers it started. */
export function openTranscriber(
  model: InstalledModel | null,
  more: Partial<LocalTranscriberOptions> = {},
) {
  const workers: number[] = [];
  const started = Promise.withResolvers<void>();
  const transcriber = createLocalTranscriber({
    findModel: () => Promise.resolve(model),
    ffmpegPath: 'ffmpeg',
    threads: 1,
    idleMs: 60_000,
    onWorkerStart(pid) {
      workers.push(pid);
      started.resolve();
    },
    ...more,
  });
  return {
    transcriber,
    workers,
    started: started.promise,
    transcribe(request: Partial<TranscriptionRequest> = {}, run: Partial<EngineRun> = {}) {
      const { audioPath, durationMs } = memo;
      const usual = { audioPath, durationMs, language: null, vocabulary: [], speakers: false };
      const signal = new AbortController().signal;
      return transcriber.transcribe(
        { ...usual, ...request },
        { signal, onProgress: () => {}, ...run },
      );
    },
    [Symbol.asyncDispose]: () => transcriber[Symbol.asyncDispose](),
  };
}
