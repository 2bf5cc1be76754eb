import type { SpeechCall, SpeechProtocol, SpeechReply } from './fake-speech-service.ts';
import { type HeardSecond, hear, readFlac } from './sound-files.ts';

export interface OpenAiSpeechTraits {
  /** What `response_format` may be; vLLM knows no times, some servers answer bare text. */
  readonly formats?: readonly string[];
  readonly bareText?: boolean;
}

const uploadLimitBytes = 25 * 1024 * 1024;

/** https://platform.openai.com/docs/api-reference/audio/createTranscription */
export function openaiSpeech({
  formats = ['json', 'verbose_json', 'diarized_json'],
  bareText = false,
}: OpenAiSpeechTraits = {}): SpeechProtocol {
  return {
    authorization: (apiKey) => `Bearer ${apiKey}`,
    unauthorized: fault(401, 'Incorrect API key provided: sk-wrong. See https://example.com/keys.'),
    async answer(call) {
      if (call.method !== 'POST' || call.path !== '/v1/audio/transcriptions')
        return fault(404, 'Not Found');
      const form = await openaiForm(call);
      const file = form.get('file');
      const format = String(form.get('response_format') ?? 'json');
      if (!(file instanceof Blob)) return fault(400, 'file: field required');
      if (file.size > uploadLimitBytes)
        return fault(413, 'Maximum content size limit (26214400) exceeded');
      if (!formats.includes(format))
        return fault(400, `response_format '${format}' is not compatible with the model.`);
      if (form.has('timestamp_granularities[]') && format !== 'verbose_json')
        return fault(400, 'timestamp_granularities needs verbose_json');
      const bytes = Buffer.from(await file.arrayBuffer());
      const words = hear(bytes);
      const text = words.map(({ word }) => word).join(' ');
      if (bareText) return { status: 200, body: text, contentType: 'text/plain; charset=utf-8' };
      if (format === 'json') return { status: 200, body: { text } };
      if (format === 'diarized_json') return { status: 200, body: diarized(words, text) };
      return { status: 200, body: verbose(words, text, readFlac(bytes).seconds) };
    },
  };
}

export function openaiForm(call: SpeechCall): Promise<FormData> {
  const headers = { 'content-type': call.contentType };
  return new Response(new Uint8Array(call.body), { headers }).formData();
}

function verbose(words: readonly HeardSecond[], text: string, duration: number) {
  const pairs = words.filter(({ index }) => index % 2 === 0);
  return {
    task: 'transcribe',
    language: 'english',
    duration,
    text,
    segments: pairs.map(({ index, word }, id) => ({
      id,
      seek: 0,
      start: index,
      end: index + 2,
      text: ` ${[word, words[index + 1]?.word ?? ''].join(' ')}`,
      tokens: [50364],
      temperature: 0,
      avg_logprob: -0.25,
      compression_ratio: 1.1,
      no_speech_prob: 0.01,
    })),
    words: words.map(({ index, word }) => ({ word, start: index, end: index + 0.9 })),
    usage: { type: 'duration', seconds: Math.ceil(duration) },
  };
}

function diarized(words: readonly HeardSecond[], text: string) {
  const segments = words.map(({ index, word }) => ({
    type: 'transcript.text.segment',
    id: `seg_${index}`,
    start: index,
    end: index + 0.9,
    text: ` ${word}`,
    speaker: index % 2 === 0 ? 'A' : 'B',
  }));
  return { task: 'transcribe', text, segments };
}

function fault(status: number, message: string): SpeechReply {
  const error = { message, type: 'invalid_request_error', param: null, code: null };
  return { status, body: { error } };
}
