import { Agent, fetch as undiciFetch } from 'undici';

const connectMs = 10_000;

/**
 * fetch without its own limits of five minutes between bytes, which a model on a CPU needs just to
 * read a long prompt; the caller's signal is the limit. A redirect is an answer, since following
 * one could carry the key elsewhere.
 */
export function createPatientFetch(): typeof fetch {
  const dispatcher = new Agent({
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 1000,
    connect: { timeout: connectMs },
  });
  const patient = (input: string, init: Parameters<typeof undiciFetch>[1]) =>
    undiciFetch(input, { ...init, redirect: 'manual', dispatcher });
  // The package's types and those of Node differ in names only.
  return patient as unknown as typeof fetch;
}
