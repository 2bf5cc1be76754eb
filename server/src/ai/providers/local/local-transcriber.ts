import { MinutebookError } from '../../../domain/errors.ts';
import type { InstalledModel } from '../../models/installed-model.ts';
import type {
  EngineRun,
  Transcriber,
  Transcription,
  TranscriptionRequest,
} from '../../transcriber.ts';
import { CheckedFiles, type FileState, statesOf } from './checked-files.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { TranscribeCommand } from './speech-messages.ts';
import type { WorkOutcome } from './speech-process.ts';
import { SpeechWorkers } from './speech-workers.ts';

export interface LocalTranscriberOptions {
  /** Asked before each file, so that a model which was just fetched is used. */
  readonly findModel: () => Promise<InstalledModel | null>;
  readonly ffmpegPath: string;
  /** Of the recognizer; half the processors leave the other half to the server. */
  readonly threads: number;
  /** How long the model stays in memory when there is nothing to do. */
  readonly idleMs: number;
  /** What the worker and its libraries print. */
  readonly onWorkerLog?: (line: string) => void;
  readonly onWorkerStart?: (pid: number) => void;
  /** For a file of that length; the worker is ended when it takes longer. */
  readonly timeLimitMs?: (durationMs: number) => number;
}

export type LocalTranscriber = Transcriber & AsyncDisposable;

const attempts = 2;

/**
 * Speech recognition on this machine, by sherpa-onnx in a process of its own. One file at a time,
 * the others wait. A worker that dies is started again and the file tried once more; then it is
 * `engine_failed`. An abort ends the worker, and the model has to be loaded again.
 *
 * A language is passed to Whisper, other models find out; the vocabulary to none (see
 * worker/recognizer-config.ts). Speakers are told apart where the model brings what that needs.
 */
export function createLocalTranscriber(options: LocalTranscriberOptions): LocalTranscriber {
  const takeTurns = oneAtATime();
  const workers = new SpeechWorkers(options);
  const checked = new CheckedFiles();

  async function transcribe(request: TranscriptionRequest, run: EngineRun): Promise<Transcription> {
    const model = await options.findModel();
    if (model === null) throw new MinutebookError('speech_model_missing');
    const files = await statesOf(model);
    const command = commandOf(model, checked.unchecked(files), request, options);
    const control = {
      signal: run.signal,
      timeLimitMs: (options.timeLimitMs ?? defaultTimeLimitMs)(request.durationMs),
      onFilesChecked: () => checked.remember(files),
      onDecoded: progressOf(request.durationMs, run),
    };
    const outcome = await patiently(
      () => workers.run(keyOf(command, files), command, control),
      run.signal,
    );
    return transcriptionOf(outcome, model);
  }

  return {
    engine: 'local',
    transcribe: (request, run) => takeTurns(run.signal, () => transcribe(request, run)),
    [Symbol.asyncDispose]: () => workers[Symbol.asyncDispose](),
  };
}

/** Far more than a slow machine with a large model takes, and less than for ever. */
function defaultTimeLimitMs(durationMs: number): number {
  return 10 * 60_000 + 4 * durationMs;
}

function commandOf(
  model: InstalledModel,
  unchecked: TranscribeCommand['unchecked'],
  request: TranscriptionRequest,
  { ffmpegPath, threads }: LocalTranscriberOptions,
): TranscribeCommand {
  const { audioPath, language, speakers } = request;
  return {
    kind: 'transcribe',
    model,
    unchecked,
    ffmpegPath,
    threads,
    audioPath,
    language,
    speakers,
  };
}

/** A worker loads one model once: another one, or another language of Whisper, needs another. */
function keyOf({ model, language }: TranscribeCommand, files: readonly FileState[]): string {
  const loadedLanguage = model.kind === 'whisper' ? language : null;
  return JSON.stringify([model.id, model.kind, loadedLanguage, files.map(({ state }) => state)]);
}

/** A second attempt begins anew; its progress shows where it is further than the first. */
function progressOf(durationMs: number, run: EngineRun): (seconds: number) => void {
  let reached = 0;
  return (seconds) => {
    const fraction = durationMs > 0 ? Math.min(1, (seconds * 1000) / durationMs) : 0;
    reached = Math.max(reached, fraction);
    run.onProgress(reached);
  };
}

type Finished = Exclude<WorkOutcome, { readonly kind: 'died' }>;

/** Tries once more when the worker died. */
async function patiently(work: () => Promise<WorkOutcome>, signal: AbortSignal): Promise<Finished> {
  let reason = '';
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    signal.throwIfAborted();
    const outcome = await work();
    // A worker dies of an abort too.
    signal.throwIfAborted();
    if (outcome.kind !== 'died') return outcome;
    reason = outcome.reason;
  }
  throw new MinutebookError('engine_failed', { cause: new Error(reason) });
}

function transcriptionOf(outcome: Finished, model: InstalledModel): Transcription {
  if (outcome.kind === 'failed') {
    throw new MinutebookError(outcome.code, { cause: new Error(outcome.reason) });
  }
  const [only, ...others] = model.languages;
  // A model of one language hears no other.
  const known = others.length === 0 && outcome.segments.length > 0 ? (only ?? null) : null;
  return { model: model.id, language: outcome.language ?? known, segments: outcome.segments };
}
