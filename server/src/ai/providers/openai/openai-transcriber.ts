import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMinutebookError } from '../../../domain/errors.ts';
import type { SpokenSegment } from '../../../domain/spoken-segment.ts';
import { requireSendableKey } from '../../calls/engine-failure.ts';
import { type EngineReply, requestEngine } from '../../calls/engine-request.ts';
import { readReply } from '../../calls/read-reply.ts';
import {
  type SpeechServiceOptions,
  serviceAddress,
  speechService,
} from '../../calls/speech-service.ts';
import { orderSegments } from '../../calls/speech-timeline.ts';
import type { EngineRun, Transcriber, TranscriptionRequest } from '../../transcriber.ts';
import { planPieces, type SoundPiece, writePiece } from './cut-pieces.ts';
import { spokenLanguage } from './spoken-language.ts';
import {
  segmentsOf,
  type TranscriptionAnswer,
  transcriptionAnswer,
} from './transcription-answer.ts';
import { type AnswerFormat, transcriptionForm, usualFormat } from './transcription-form.ts';

export interface OpenAiTranscriberOptions extends SpeechServiceOptions {
  readonly ffmpegPath: string;
  /** How much sound is sent at a time. */
  readonly pieceMs?: number;
}

/** Ten minutes are below OpenAI's limit of 25 MB even where FLAC saves nothing. */
const usualPieceMs = 10 * 60_000;
/** Where an answer has no times, a piece is a segment, and should not be too long for one. */
const textPieceMs = 2 * 60_000;
/** A server of one's own may need as long as the piece is, and longer on a small machine. */
const usualTimeoutMs = 30 * 60_000;

/**
 * OpenAI, and every server that speaks its `/v1/audio/transcriptions`: speaches, whisper.cpp,
 * LocalAI, vLLM, Groq. A server of one's own needs no key.
 */
export function createOpenAiTranscriber(options: OpenAiTranscriberOptions): Transcriber {
  const model = options.model ?? 'whisper-1';
  const name = options.baseUrl === null ? 'OpenAI' : 'The speech server';
  const engine = speechService(name, 'OPENAI_API_KEY', model, options.apiKey);
  const { timeoutMs = usualTimeoutMs } = options;
  let format = usualFormat(model);

  function post(path: string, request: TranscriptionRequest, as: AnswerFormat, run: EngineRun) {
    const base = serviceAddress(engine, options.baseUrl ?? 'https://api.openai.com/v1');
    const isKeyNeeded = options.baseUrl === null || engine.apiKey !== null;
    const key = isKeyNeeded ? requireSendableKey(engine) : null;
    const headers = key === null ? {} : { authorization: `Bearer ${key}` };
    const url = `${base}/audio/transcriptions`;
    return transcriptionForm(path, request, model, as).then((body) =>
      requestEngine({ engine, url, headers, body, timeoutMs, signal: run.signal }),
    );
  }

  async function hear(path: string, request: TranscriptionRequest, run: EngineRun) {
    try {
      return read(await post(path, request, format, run));
    } catch (error) {
      // vLLM and others know no times; nothing of the request is wrong but that.
      if (format !== 'verbose_json' || !refusesFormat(error)) throw error;
      format = 'json';
      return read(await post(path, request, format, run));
    }
  }

  function read({ contentType, text }: EngineReply): TranscriptionAnswer {
    if (/^text\/plain/.test(contentType) && !text.trimStart().startsWith('{')) return { text };
    return readReply(engine, text, transcriptionAnswer);
  }

  async function hearAll(request: TranscriptionRequest, run: EngineRun, scratchFolder: string) {
    const { audioPath, durationMs } = request;
    const { ffmpegPath, pieceMs = format === 'json' ? textPieceMs : usualPieceMs } = options;
    const tools = { ffmpegPath, scratchFolder, signal: run.signal };
    const pieces = await planPieces(audioPath, durationMs, pieceMs, tools);
    const segments: SpokenSegment[] = [];
    let language: string | null = null;
    for (const [index, piece] of pieces.entries()) {
      const path = pieces.length === 1 ? audioPath : await writePiece(audioPath, piece, tools);
      const answer = await hear(path, request, run);
      language ??= spokenLanguage(answer.language);
      segments.push(...segmentsOf(answer, piece).map(withSpeaker(request, pieces)));
      run.onProgress((index + 1) / pieces.length);
    }
    return { model, language, segments: orderSegments(segments, durationMs) };
  }

  return {
    engine: 'openai',
    async transcribe(request, run) {
      run.signal.throwIfAborted();
      const scratchFolder = await mkdtemp(join(tmpdir(), 'minutebook-pieces-'));
      try {
        return await hearAll(request, run, scratchFolder);
      } finally {
        await rm(scratchFolder, { recursive: true, force: true });
      }
    },
  };
}

/** "A" of one piece is not "A" of the next, so labels count only where there is one: never guessed. */
function withSpeaker({ speakers }: TranscriptionRequest, pieces: readonly SoundPiece[]) {
  return (segment: SpokenSegment): SpokenSegment => {
    const isKnown = speakers && pieces.length === 1 && segment.speaker !== null;
    return { ...segment, speaker: isKnown ? `Speaker ${segment.speaker}` : null };
  };
}

function refusesFormat(error: unknown): boolean {
  if (!isMinutebookError(error) || error.code !== 'engine_refused') return false;
  const words = error.cause instanceof Error ? error.cause.message : '';
  return /response_format|verbose_json|timestamp_granularities/i.test(words);
}
