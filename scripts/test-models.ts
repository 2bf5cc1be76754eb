import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { defaultModelId, modelCatalogue } from '../server/src/ai/models/catalogue.ts';
import type { CatalogueModel } from '../server/src/ai/models/catalogue-model.ts';
import { findInstalledModel } from '../server/src/ai/models/find-installed-model.ts';
import { pullModel } from '../server/src/ai/models/pull-model.ts';
import { createLocalTranscriber } from '../server/src/ai/providers/local/local-transcriber.ts';
import { wordErrorRate } from '../server/src/ai/providers/local/word-error-rate.fixture.ts';
import type { Transcriber } from '../server/src/ai/transcriber.ts';
import { readConfig } from '../server/src/config.ts';
import { isMinutebookError } from '../server/src/domain/errors.ts';

/**
 * Real models on real speech, for a machine that may download them: not part of the tests.
 *
 *   npm run test:models -- FOLDER [MODEL]
 *
 * FOLDER holds recordings (jfk.wav) and refs.json, a list of { "file", "text" } that says what is
 * spoken in each. MODEL is an id of `minutebook models list`; it is fetched where it is not there.
 */

const wordErrorsAtMost = 0.05;
/** For the limit of time alone. */
const longestMs = 10 * 60_000;

const [folder, modelId = defaultModelId] = process.argv.slice(2);
const model = modelCatalogue.find(({ id }) => id === modelId);
if (folder === undefined || model === undefined) {
  console.error('Usage: npm run test:models -- FOLDER_WITH_RECORDINGS_AND_REFS_JSON [MODEL]');
  console.error(`Models: ${modelCatalogue.map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

try {
  await testModel(resolve(folder), model);
} catch (error) {
  console.error(isMinutebookError(error) ? error.detail : error);
  process.exitCode = 1;
}

async function testModel(recordings: string, { id, ...rest }: CatalogueModel): Promise<void> {
  const { modelsDir, modelsBaseUrl: baseUrl, ffmpegPath } = readConfig(process.env);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const { signal } = stop;
  console.log(`Fetching ${id} to ${modelsDir} where it is not there yet …`);
  await pullModel({ id, ...rest }, { modelsDir, baseUrl, signal });
  await using transcriber = createLocalTranscriber({
    findModel: () => findInstalledModel(modelsDir, id),
    ffmpegPath,
    threads: Math.max(1, Math.floor(availableParallelism() / 2)),
    idleMs: 60_000,
  });
  const references: { file: string; text: string | null }[] = JSON.parse(
    await readFile(join(recordings, 'refs.json'), 'utf8'),
  );
  for (const { file, text } of references) {
    if (text === null || text === '') continue;
    const isGood = await transcribe(transcriber, join(recordings, file), text, signal);
    if (!isGood) process.exitCode = 1;
  }
}

async function transcribe(
  transcriber: Transcriber,
  audioPath: string,
  said: string,
  signal: AbortSignal,
): Promise<boolean> {
  const startedAt = performance.now();
  const request = { durationMs: longestMs, language: null, vocabulary: [], speakers: false };
  const run = { signal, onProgress() {} };
  const { segments } = await transcriber.transcribe({ audioPath, ...request }, run);
  const heard = segments.map(({ text }) => text).join(' ');
  const errors = wordErrorRate(said, heard);
  const isGood = errors <= wordErrorsAtMost;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const percent = (errors * 100).toFixed(1);
  const mark = isGood ? 'ok    ' : 'FAILED';
  console.log(`${mark} ${basename(audioPath)}: ${percent} % of words wrong, ${seconds} s`);
  if (!isGood) console.log(`       heard: ${heard}\n       said:  ${said}`);
  return isGood;
}
