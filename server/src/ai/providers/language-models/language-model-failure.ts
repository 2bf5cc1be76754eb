import { APICallError, StreamProviderError } from 'ai';
import { isMinutebookError } from '../../../domain/errors.ts';
import { answerFailure, brokenOff, type EngineIdentity } from '../../calls/engine-failure.ts';

/**
 * An error of the SDK in our words. The SDK's errors hold the request, and with it the meeting, so
 * none of them becomes a cause.
 */
export function languageModelFailure(engine: EngineIdentity, error: unknown): Error {
  if (isMinutebookError(error)) return error;
  if (APICallError.isInstance(error)) {
    const { statusCode: status = 0, responseHeaders, responseBody: text = '' } = error;
    // Also a success whose body broke off, or cannot be read, comes as this error.
    if (status < 300) return brokenOff(engine, error.cause);
    return answerFailure(engine, { status, headers: new Headers(responseHeaders ?? {}), text });
  }
  if (StreamProviderError.isInstance(error)) return streamedFailure(engine, error);
  return brokenOff(engine, error);
}

/** What a provider reports after its answer began has no status of its own. */
function streamedFailure(engine: EngineIdentity, error: StreamProviderError): Error {
  const status = error.statusCode ?? 503;
  const text = `${error.type ?? ''} ${error.code ?? ''} ${error.message}`;
  return answerFailure(engine, { status, headers: new Headers(), text });
}
