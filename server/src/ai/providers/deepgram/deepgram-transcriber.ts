import { openAsBlob } from 'node:fs';
import { requireSendableKey } from '../../calls/engine-failure.ts';
import { requestEngine } from '../../calls/engine-request.ts';
import { readReply } from '../../calls/read-reply.ts';
import {
  type SpeechServiceOptions,
  serviceAddress,
  speechService,
} from '../../calls/speech-service.ts';
import { orderSegments } from '../../calls/speech-timeline.ts';
import type { Transcriber, TranscriptionRequest } from '../../transcriber.ts';
import { deepgramAnswer, deepgramLanguage, deepgramSegments } from './deepgram-answer.ts';

/** Deepgram itself gives up after ten minutes of work; the rest is for sending a long file. */
const usualTimeoutMs = 60 * 60_000;
const termsAtMost = 100;

/** Deepgram takes files up to 2 GB, which is more than a day of our sound, so they are sent whole. */
export function createDeepgramTranscriber(options: SpeechServiceOptions): Transcriber {
  const model = options.model ?? 'nova-3';
  const engine = speechService('Deepgram', 'DEEPGRAM_API_KEY', model, options.apiKey);
  const { timeoutMs = usualTimeoutMs } = options;

  return {
    engine: 'deepgram',
    async transcribe(request, { signal, onProgress }) {
      signal.throwIfAborted();
      const base = serviceAddress(engine, options.baseUrl ?? 'https://api.deepgram.com');
      const headers = {
        authorization: `Token ${requireSendableKey(engine)}`,
        'content-type': 'audio/flac',
      };
      const body = await openAsBlob(request.audioPath, { type: 'audio/flac' });
      const url = `${base}/v1/listen?${parametersOf(request, model)}`;
      const reply = await requestEngine({ engine, url, headers, body, timeoutMs, signal });
      const answer = readReply(engine, reply.text, deepgramAnswer);
      onProgress(1);
      return {
        model,
        language: deepgramLanguage(answer) ?? request.language,
        segments: orderSegments(deepgramSegments(answer, request.speakers), request.durationMs),
      };
    },
  };
}

function parametersOf(request: TranscriptionRequest, model: string): URLSearchParams {
  const { language, speakers, vocabulary } = request;
  const parameters = new URLSearchParams({ model, smart_format: 'true', utterances: 'true' });
  if (speakers) parameters.set('diarize', 'true');
  if (language === null) parameters.set('detect_language', 'true');
  else parameters.set('language', language);
  // Models before nova-3 know the same under another name.
  const name = /^nova-3/.test(model) ? 'keyterm' : 'keywords';
  for (const term of vocabulary.slice(0, termsAtMost)) parameters.append(name, term);
  return parameters;
}
