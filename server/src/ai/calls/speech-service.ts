import { type EngineIdentity, refused } from './engine-failure.ts';

export interface SpeechServiceOptions {
  readonly apiKey: string | null;
  /** Null for the provider's own address. */
  readonly baseUrl: string | null;
  /** Null for the usual one. */
  readonly model: string | null;
  /** For one request, or for the whole of a transcription that is asked for again and again. */
  readonly timeoutMs?: number;
}

export function speechService(
  name: string,
  keySetting: string,
  model: string,
  apiKey: string | null,
): EngineIdentity {
  const settings = {
    key: keySetting,
    model: 'MINUTEBOOK_SPEECH_MODEL',
    url: 'MINUTEBOOK_SPEECH_URL',
  };
  return { name, model, settings, apiKey: apiKey?.trim() || null };
}

/** Without a slash at its end. */
export function serviceAddress(engine: EngineIdentity, address: string): string {
  const trimmed = address.trim().replace(/\/+$/, '');
  if (URL.parse(trimmed) === null)
    throw refused(engine, `needs an address. Check ${engine.settings.url}.`);
  return trimmed;
}
