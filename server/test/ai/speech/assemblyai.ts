import type { SpeechProtocol, SpeechReply } from './fake-speech-service.ts';
import { hear, readFlac } from './sound-files.ts';

interface Transcript {
  readonly audio: Buffer;
  readonly asked: Record<string, unknown>;
  looks: number;
}

export interface AssemblyAiTraits {
  /** What becomes of every transcript in place of a success. */
  readonly failure?: string;
}

/** https://www.assemblyai.com/docs/api-reference */
export function assemblyAi({ failure }: AssemblyAiTraits = {}): SpeechProtocol {
  const uploads = new Map<string, Buffer>();
  const transcripts = new Map<string, Transcript>();

  function submit(asked: Record<string, unknown>): SpeechReply {
    const audio = uploads.get(String(asked.audio_url));
    if (audio === undefined) return refusal(400, 'audio_url should start with http');
    if (asked.language_code !== undefined && asked.language_detection === true)
      return refusal(400, 'Cannot set both language_code and language_detection');
    const id = `transcript-${transcripts.size + 1}`;
    transcripts.set(id, { audio, asked, looks: 0 });
    return { status: 200, body: { id, status: 'queued', audio_url: asked.audio_url } };
  }

  function look(id: string, transcript: Transcript): SpeechReply {
    transcript.looks += 1;
    if (transcript.looks === 1) return { status: 200, body: { id, status: 'queued' } };
    if (transcript.looks === 2) return { status: 200, body: { id, status: 'processing' } };
    if (failure !== undefined)
      return { status: 200, body: { id, status: 'error', error: failure } };
    const { audio, asked } = transcript;
    const words = wordsOf(transcript);
    const language_code = asked.language_code ?? 'en_us';
    const text = words.map((word) => word.text).join(' ');
    const audio_duration = Math.round(readFlac(audio).seconds);
    const body = { id, status: 'completed', text, words, language_code, audio_duration };
    return { status: 200, body: { ...body, utterances: null, error: null } };
  }

  return {
    authorization: (apiKey) => apiKey,
    unauthorized: {
      status: 401,
      body: { error: 'Authentication error, API token missing/invalid' },
    },
    async answer({ method, path, body }, origin) {
      if (method === 'POST' && path === '/v2/upload') {
        const upload_url = `${origin}/upload/${uploads.size + 1}`;
        uploads.set(upload_url, body);
        return { status: 200, body: { upload_url } };
      }
      if (method === 'POST' && path === '/v2/transcript') return submit(JSON.parse(String(body)));
      const [, id = '', rest = ''] = /^\/v2\/transcript\/([^/]+)(\/\w+)?$/.exec(path) ?? [];
      const transcript = transcripts.get(id);
      if (method !== 'GET' || transcript === undefined) return refusal(404, 'Not found');
      if (rest === '') return look(id, transcript);
      const sentences = wordsOf(transcript).map((word) => ({ ...word, words: [word] }));
      return { status: 200, body: { id, confidence: 0.97, audio_duration: 1, sentences } };
    },
  };
}

function wordsOf({ audio, asked }: Transcript) {
  return hear(audio).map(({ index, word }) => ({
    text: word,
    start: index * 1000,
    end: index * 1000 + 900,
    confidence: 0.97,
    speaker: asked.speaker_labels === true ? 'AB'.charAt(index % 2) : null,
  }));
}

function refusal(status: number, error: string): SpeechReply {
  return { status, body: { error } };
}
