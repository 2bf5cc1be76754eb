import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMinutebookError } from '../../../domain/errors.ts';
import { failed, refused, requireSendableKey, timedOut } from '../../calls/engine-failure.ts';
import { type EngineRequest, requestEngine } from '../../calls/engine-request.ts';
import { readReply } from '../../calls/read-reply.ts';
import {
  type SpeechServiceOptions,
  serviceAddress,
  speechService,
} from '../../calls/speech-service.ts';
import { languageOnly, orderSegments } from '../../calls/speech-timeline.ts';
import type { EngineRun, Transcriber, TranscriptionRequest } from '../../transcriber.ts';
import {
  assemblyAiSegments,
  sentencesAnswer,
  type TranscriptAnswer,
  transcriptAnswer,
  uploadAnswer,
} from './assemblyai-answers.ts';

export interface AssemblyAiTranscriberOptions extends SpeechServiceOptions {
  /** Between two looks at whether it is done. */
  readonly pollMs?: number;
}

/** For the whole of it, the wait in their queue included. */
const usualTimeoutMs = 2 * 60 * 60_000;
const usualPollMs = 3000;
/** The work is paid for by then, so a look that fails is repeated. */
const failedLooksAtMost = 3;
const termsAtMost = 100;
/** Shares of the whole, for the progress: uploading, and being in work. */
const uploadedShare = 0.2;
const inWorkShare = 0.5;

/** Uploads the file, asks for the transcript and looks until it is there; files go up to 2.2 GB. */
export function createAssemblyAiTranscriber(options: AssemblyAiTranscriberOptions): Transcriber {
  const model = options.model ?? 'universal-2';
  const engine = speechService('AssemblyAI', 'ASSEMBLYAI_API_KEY', model, options.apiKey);
  const { timeoutMs = usualTimeoutMs, pollMs = usualPollMs } = options;

  async function work(request: TranscriptionRequest, run: EngineRun, signal: AbortSignal) {
    const base = serviceAddress(engine, options.baseUrl ?? 'https://api.assemblyai.com');
    const authorization = requireSendableKey(engine);
    const ask = async (path: string, more: Partial<EngineRequest> = {}) => {
      const headers = { authorization, ...more.headers };
      const call = { engine, timeoutMs, signal, url: `${base}/v2/${path}` };
      return (await requestEngine({ ...call, ...more, headers })).text;
    };
    const post = (path: string, type: string, body: Blob | string) =>
      ask(path, { body, headers: { 'content-type': type } });

    const file = await openAsBlob(request.audioPath);
    const uploaded = await post('upload', 'application/octet-stream', file);
    const { upload_url } = readReply(engine, uploaded, uploadAnswer);
    run.onProgress(uploadedShare);
    const wanted = JSON.stringify(bodyOf(request, model, upload_url));
    const submitted = await post('transcript', 'application/json', wanted);
    const { id } = readReply(engine, submitted, transcriptAnswer);
    const path = `transcript/${encodeURIComponent(id)}`;
    const look = async () =>
      readReply(engine, await ask(path, { method: 'GET' }), transcriptAnswer);
    const { language_code } = await untilDone(look, run, signal);
    const sentences = await ask(`${path}/sentences`, { method: 'GET' });
    const heard = readReply(engine, sentences, sentencesAnswer);
    run.onProgress(1);
    return {
      model,
      language: language_code?.replaceAll('_', '-') ?? request.language,
      segments: orderSegments(assemblyAiSegments(heard, request.speakers), request.durationMs),
    };
  }

  async function untilDone(
    look: () => Promise<TranscriptAnswer>,
    run: EngineRun,
    signal: AbortSignal,
  ): Promise<TranscriptAnswer> {
    for (let failedLooks = 0; ; ) {
      try {
        const transcript = await look();
        failedLooks = 0;
        if (transcript.status === 'completed') return transcript;
        if (transcript.status === 'error') throw workFailure(transcript.error ?? '');
        if (transcript.status === 'processing') run.onProgress(inWorkShare);
      } catch (error) {
        failedLooks += 1;
        const passes = isMinutebookError(error) && error.code === 'engine_unavailable';
        if (!passes || failedLooks > failedLooksAtMost) throw error;
      }
      await sleep(pollMs, undefined, { signal });
    }
  }

  /** Their words are logged only: they quote the address of the upload. */
  function workFailure(words: string): Error {
    const cause = new Error(words.replace(/\b[a-z]+:\/\/\S+/gi, '[address]').slice(0, 300));
    // How they say that nobody speaks the language, or at all.
    if (/language|no spoken audio|not supported/i.test(words))
      return refused(engine, 'cannot work on this sound or its language.', cause);
    return failed(engine, 'failed at this sound.', cause);
  }

  return {
    engine: 'assemblyai',
    async transcribe(request, run) {
      run.signal.throwIfAborted();
      const limit = AbortSignal.timeout(timeoutMs);
      try {
        return await work(request, run, AbortSignal.any([run.signal, limit]));
      } catch (error) {
        run.signal.throwIfAborted();
        throw limit.aborted ? timedOut(engine) : error;
      }
    },
  };
}

function bodyOf(request: TranscriptionRequest, model: string, audioUrl: string): object {
  const { language, speakers, vocabulary } = request;
  const terms = vocabulary.slice(0, termsAtMost);
  // Newer models know the vocabulary under another name, and refuse the older one.
  const name = /^(slam|universal-3)/.test(model) ? 'keyterms_prompt' : 'word_boost';
  return {
    audio_url: audioUrl,
    speech_models: [model],
    speaker_labels: speakers,
    ...(language === null
      ? { language_detection: true }
      : { language_code: languageOnly(language) }),
    ...(terms.length === 0 ? {} : { [name]: terms }),
  };
}
