import type { Transcriber, Transcription } from '../../ai/transcriber.ts';
import { carryOver } from '../../domain/carry-over.ts';
import { errorCatalogue, MinutebookError } from '../../domain/errors.ts';
import type { RecordingRef } from '../../domain/processing.ts';
import { fillGaps, type TimelineSegment, toTimeline } from '../../domain/timeline.ts';
import { soundWithoutWords, type TimeRange } from '../../domain/transcript-coverage.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { ProcessingStep, StepOutcome, StepRun } from '../processing/step.ts';
import { foldEchoes } from './fold-echoes.ts';
import { type Replacement, replaceTranscript } from './replace-transcript.ts';
import { lockTranscript, readTimeline, type StoredSegment } from './timeline-store.ts';

/** A recording's sound, as a local file; disposing it removes the file where it was fetched. */
export interface RecordingSound extends AsyncDisposable {
  readonly audioPath: string;
  readonly durationMs: number;
  /** Stretches that are not silent, in milliseconds. */
  readonly ranges: readonly TimeRange[];
}

export interface TranscribeDependencies {
  readonly db: Database;
  /** By engine. */
  readonly transcribers: ReadonlyMap<string, Transcriber>;
  readonly usualEngine: string;
  /** Null where the recording has no sound. */
  readonly openSound: (recording: RecordingRef) => Promise<RecordingSound | null>;
  readonly readHints: (projectId: number) => Promise<SpeechHints>;
  /** Whether the engine has its model. */
  readonly hasModel: (engine: string) => Promise<boolean>;
  /** Whether Recall.ai may still deliver a transcript of its own. */
  readonly isExpected: (recording: RecordingRef) => Promise<boolean>;
}

export interface SpeechHints {
  readonly language: string | null;
  readonly vocabulary: readonly string[];
}

/** Sound without words that is longer than this is listened to, though there are live lines. */
const gapLimitMs = 30_000;

/**
 * Turns sound into words. Lines that the recorder sent are left as they are, and only what they
 * lack is added, unless somebody asks for the whole to be heard anew.
 */
export function transcribeRecording(dependencies: TranscribeDependencies): ProcessingStep {
  return {
    name: 'transcript',
    concurrency: 1,
    findReady: async () => ((await haveModels(dependencies)) ? ['recall', 'model'] : ['recall']),
    run: (recording, run) => transcribe(dependencies, recording, run),
  };
}

/** A recording may wait for the model of another engine than the usual one. */
async function haveModels({
  transcribers,
  hasModel,
}: Pick<TranscribeDependencies, 'transcribers' | 'hasModel'>): Promise<boolean> {
  const found = await Promise.all([...transcribers.keys()].map(hasModel));
  return found.every((isThere) => isThere);
}

async function transcribe(
  dependencies: TranscribeDependencies,
  ref: RecordingRef,
  run: StepRun,
): Promise<StepOutcome> {
  const { db, openSound, hasModel, isExpected } = dependencies;
  const { isAskedFor, engine = null } = run.options;
  if (!isAskedFor && (await isExpected(ref))) return waitForRecall;
  const sent = await readTimeline(db, ref);
  await using sound = await openSound(ref);
  if (sound === null) {
    if (sent.length > 0) return keepSent(ref);
    return { kind: 'skipped', reason: 'There is no sound to transcribe.' };
  }
  if (sent.length > 0 && !isAskedFor && isCovered(sound, sent)) return keepSent(ref);
  const chosen = engine ?? dependencies.usualEngine;
  if (chosen === 'none') return { kind: 'skipped', reason: noEngine };
  if (!(await hasModel(chosen))) {
    // The recorder's lines are worth notes, though there is sound that they lack.
    return sent.length > 0 && !isAskedFor ? keepSent(ref, { gaps_left: true }) : waitForModel;
  }
  const transcription = await listen(dependencies, ref, sound, run);
  return { kind: 'done', save: (tx) => save(tx, ref, { engine: chosen, transcription, run }) };
}

const noEngine =
  'MINUTEBOOK_SPEECH_ENGINE is none: this server makes no transcripts. Choose an engine to have one.';

const waitForModel: StepOutcome = {
  kind: 'waiting',
  waitsFor: 'model',
  reason: errorCatalogue.speech_model_missing.detail,
};

const waitForRecall: StepOutcome = {
  kind: 'waiting',
  waitsFor: 'recall',
  reason: 'Recall.ai has not delivered its transcript yet. It is asked again by itself.',
};

function isCovered({ ranges }: RecordingSound, sent: readonly StoredSegment[]): boolean {
  const timestamps = sent.map(({ timestamp }) => timestamp).filter((at) => at !== null);
  // Without times nobody can tell; the recorder's lines are taken for whole.
  if (timestamps.length === 0) return true;
  timestamps.sort((a, b) => a - b);
  return soundWithoutWords(ranges, timestamps, gapLimitMs).length === 0;
}

function keepSent(ref: RecordingRef, more: object = {}): StepOutcome {
  return {
    kind: 'done',
    async save(tx) {
      await lockTranscript(tx, ref);
      return { kept: 'live', echoes_folded: await foldEchoes(tx, ref), ...more };
    },
  };
}

async function listen(
  { transcribers, usualEngine, readHints }: TranscribeDependencies,
  { projectId }: RecordingRef,
  { audioPath, durationMs }: RecordingSound,
  { options, signal, onProgress }: StepRun,
): Promise<Transcription> {
  const engine = options.engine ?? usualEngine;
  const transcriber = transcribers.get(engine);
  if (transcriber === undefined) {
    const detail = `There is no engine "${engine}" on this server. Configure it, or ask for another.`;
    throw new MinutebookError('engine_refused', { detail });
  }
  const hints = await readHints(projectId);
  const language = options.language ?? hints.language;
  const { vocabulary } = hints;
  const request = { audioPath, durationMs, language, vocabulary, speakers: true };
  return transcriber.transcribe(request, { signal, onProgress });
}

interface Heard {
  readonly engine: string;
  readonly transcription: Transcription;
  readonly run: StepRun;
}

async function save(tx: Transaction, ref: RecordingRef, heard: Heard): Promise<object> {
  const { engine, transcription, run } = heard;
  const { model, language } = transcription;
  const origin = { source: 'transcription', engine, model, language, createdBy: null } as const;
  const spoken = toTimeline(transcription.segments);
  let counts = { editsKept: 0, editsLeft: 0 };
  const revision = await replaceTranscript(tx, ref, (standing): Replacement | null => {
    if (spoken.length === 0 && standing.length > 0) return null;
    const { segments, ...edits } = combine(standing, spoken, run);
    counts = edits;
    return { segments, origin: { ...origin, ...edits } };
  });
  return {
    engine,
    model,
    language,
    segments: spoken.length,
    transcript_revision: revision,
    edits_kept: counts.editsKept,
    edits_left: counts.editsLeft,
    echoes_folded: await foldEchoes(tx, ref),
  };
}

function combine(
  standing: readonly StoredSegment[],
  spoken: readonly TimelineSegment[],
  { options }: StepRun,
) {
  if (options.isAskedFor || standing.length === 0) return carryOver(standing, spoken);
  return { segments: fillGaps(standing, spoken), editsKept: 0, editsLeft: 0 };
}
