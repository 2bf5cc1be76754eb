import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel as SdkModel } from 'ai';
import { type EngineIdentity, refused, requireSendableKey } from '../../calls/engine-failure.ts';
import { createPatientFetch } from './patient-fetch.ts';

export const languageModelProviders = [
  'openai',
  'anthropic',
  'ollama',
  'openai-compatible',
] as const;
export type LanguageModelProvider = (typeof languageModelProviders)[number];

const defaultUrls: Readonly<Record<LanguageModelProvider, string | null>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  ollama: 'http://127.0.0.1:11434/v1',
  'openai-compatible': null,
};

/**
 * The SDK's model. Key and address are always given, because the SDK would otherwise read them
 * from the environment, where they may belong to another program.
 */
export function createSdkModel(
  provider: LanguageModelProvider,
  engine: EngineIdentity,
  baseUrl: string | null,
): SdkModel {
  const baseURL = addressOf(provider, engine, baseUrl);
  const fetch = createPatientFetch();
  if (provider === 'openai')
    return createOpenAI({ apiKey: requireSendableKey(engine), baseURL, fetch })(engine.model);
  if (provider === 'anthropic')
    return createAnthropic({ apiKey: requireSendableKey(engine), baseURL, fetch })(engine.model);
  return createOpenAICompatible({
    name: provider,
    baseURL,
    fetch,
    includeUsage: true,
    supportsStructuredOutputs: true,
    ...(engine.apiKey === null ? {} : { apiKey: requireSendableKey(engine) }),
  })(engine.model);
}

function addressOf(
  provider: LanguageModelProvider,
  engine: EngineIdentity,
  baseUrl: string | null,
): string {
  const address = (baseUrl ?? defaultUrls[provider] ?? '').trim().replace(/\/+$/, '');
  const url = URL.parse(address);
  if (url === null) throw refused(engine, `needs an address. Set ${engine.settings.url}.`);
  // Ollama's own tools are given its address without the part that only this protocol has.
  return provider === 'ollama' && url.pathname === '/' ? `${address}/v1` : address;
}
