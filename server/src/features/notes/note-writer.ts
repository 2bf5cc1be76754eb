import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LanguageModel } from '../../ai/language-model.ts';
import type { NotesSource } from '../../domain/notes.ts';
import { generateNotes } from './generate/generate-notes.ts';
import { parseNotesTemplate, readDefaultTemplate } from './generate/notes-template.ts';
import type { NotesOutcome, NoteWriter } from './write-notes.ts';

/** Sentences as they were said, without a language model. */
export function createExtractWriter(): NoteWriter {
  return { write: (source, { signal }) => extractApart(source, signal) };
}

async function extractApart(source: NotesSource, signal: AbortSignal): Promise<NotesOutcome> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('extract-worker.ts', import.meta.url), { workerData: source });
  try {
    // `once` rejects on an error of the thread, and when the signal aborts.
    const [outcome] = (await once(worker, 'message', { signal })) as [NotesOutcome];
    return outcome;
  } finally {
    await worker.terminate();
  }
}

/** Notes written by a language model, by the project's template or the usual one. */
export function createModelWriter(
  model: LanguageModel,
  /** What the model can hold; null for what is usual with its provider. */
  contextTokens: number | null,
): NoteWriter {
  return {
    async write(source, { signal, onProgress, template: text }) {
      const template = text === null ? await readDefaultTemplate() : parseNotesTemplate(text);
      const size = contextTokens === null ? {} : { contextTokens };
      return generateNotes(source, model, { template, signal, onProgress, ...size });
    },
  };
}
