import type { SpeechProtocol } from './fake-speech-service.ts';
import { hear, readFlac } from './sound-files.ts';

/** https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded */
export const deepgram: SpeechProtocol = {
  authorization: (apiKey) => `Token ${apiKey}`,
  unauthorized: {
    status: 401,
    body: { err_code: 'INVALID_AUTH', err_msg: 'Invalid credentials.', request_id: 'b1' },
  },
  async answer({ method, path, query, contentType, body }) {
    if (method !== 'POST' || path !== '/v1/listen') return refusal(404, 'Not found.');
    if (contentType !== 'audio/flac')
      return refusal(400, 'Bad Request: corrupt or unsupported data');
    if (query.has('language') && query.has('detect_language'))
      return refusal(400, 'Bad Request: language and detect_language exclude each other.');
    const diarized = query.get('diarize') === 'true';
    const words = hear(body).map(({ index, word }) => ({
      word,
      start: index,
      end: index + 0.9,
      confidence: 0.98,
      ...(diarized ? { speaker: index % 2, speaker_confidence: 0.7 } : {}),
      punctuated_word: `${word.replace('w', 'W')}.`,
    }));
    const transcript = words.map(({ punctuated_word }) => punctuated_word).join(' ');
    const detected = query.has('detect_language')
      ? { detected_language: 'en', language_confidence: 0.99 }
      : {};
    const utterances = words.map((word) => ({
      start: word.start,
      end: word.end,
      confidence: word.confidence,
      channel: 0,
      transcript: word.punctuated_word,
      words: [word],
      ...(diarized ? { speaker: word.start % 2 } : {}),
      id: `utterance-${word.start}`,
    }));
    const channel = { ...detected, alternatives: [{ transcript, confidence: 0.98, words }] };
    return {
      status: 200,
      body: {
        metadata: { request_id: 'a5', duration: readFlac(body).seconds, channels: 1 },
        results: {
          channels: [channel],
          ...(query.get('utterances') === 'true' ? { utterances } : {}),
        },
      },
    };
  },
};

function refusal(status: number, message: string) {
  return { status, body: { err_code: 'Bad Request', err_msg: message, request_id: 'c3' } };
}
