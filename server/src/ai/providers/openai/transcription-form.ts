import { openAsBlob } from 'node:fs';
import { FormData } from 'undici';
import { languageOnly } from '../../calls/speech-timeline.ts';
import type { TranscriptionRequest } from '../../transcriber.ts';

export type AnswerFormat = 'verbose_json' | 'json' | 'diarized_json';

/** Whisper reads no more than the last 224 tokens of it. */
const promptLimit = 800;

/** What the model can answer: only Whisper gives times, only one model speakers. */
export function usualFormat(model: string): AnswerFormat {
  if (/diarize/.test(model)) return 'diarized_json';
  return /^gpt-4o/.test(model) ? 'json' : 'verbose_json';
}

/** The body of `/v1/audio/transcriptions`; the file is read from the disk while it is sent. */
export async function transcriptionForm(
  audioPath: string,
  request: TranscriptionRequest,
  model: string,
  format: AnswerFormat,
): Promise<FormData> {
  const form = new FormData();
  form.append('file', await openAsBlob(audioPath, { type: 'audio/flac' }), 'audio.flac');
  form.append('model', model);
  form.append('response_format', format);
  if (request.language !== null) form.append('language', languageOnly(request.language));
  // The model with speakers takes no prompt, and has to be told to cut long sound itself.
  if (format === 'diarized_json') form.append('chunking_strategy', 'auto');
  else if (request.vocabulary.length > 0) form.append('prompt', promptOf(request.vocabulary));
  if (format === 'verbose_json') {
    form.append('timestamp_granularities[]', 'segment');
    form.append('timestamp_granularities[]', 'word');
  }
  return form;
}

function promptOf(vocabulary: readonly string[]): string {
  let prompt = '';
  for (const term of vocabulary) {
    const longer = prompt === '' ? term : `${prompt}, ${term}`;
    if (longer.length > promptLimit) break;
    prompt = longer;
  }
  return prompt;
}
