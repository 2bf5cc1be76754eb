import { cpus } from 'node:os';
import type { Logger } from 'pino';
import { findInstalledModel } from './ai/models/find-installed-model.ts';
import { createAssemblyAiTranscriber } from './ai/providers/assemblyai/assemblyai-transcriber.ts';
import { createDeepgramTranscriber } from './ai/providers/deepgram/deepgram-transcriber.ts';
import { createLocalTranscriber } from './ai/providers/local/local-transcriber.ts';
import { createOpenAiTranscriber } from './ai/providers/openai/openai-transcriber.ts';
import type { Transcriber } from './ai/transcriber.ts';
import type { Config, SpeechConfig } from './config.ts';
import { createExtractWriter, createModelWriter } from './features/notes/note-writer.ts';
import type { NoteWriter } from './features/notes/write-notes.ts';

/** The engines of speech and language that the settings name. */

export interface Engines extends AsyncDisposable {
  /** By engine. */
  readonly transcribers: ReadonlyMap<string, Transcriber>;
  readonly usualEngine: string;
  readonly noteWriter: NoteWriter;
  /** Whether the engine has its model. */
  readonly hasModel: (engine: string) => Promise<boolean>;
  /** Id of the model that the local engine works with; null where none is installed. */
  readonly findLocalModel: () => Promise<string | null>;
}

type SpeechEngine = SpeechConfig['engine'];

/** Loading a model again takes seconds; keeping one takes hundreds of megabytes. */
const localIdleMs = 2 * 60_000;

export async function openEngines(config: Config, logger: Logger): Promise<Engines> {
  const { speech, modelsDir, ffmpegPath } = config;
  const findModel = () => findInstalledModel(modelsDir, modelOf('local', config));
  const local = createLocalTranscriber({
    findModel,
    ffmpegPath,
    threads: speech.threads ?? Math.max(1, Math.floor(cpus().length / 2)),
    idleMs: localIdleMs,
    onWorkerLog: (line) => logger.debug({ line }, 'speech worker'),
  });
  const transcribers = [local, ...createServices(config)];
  return {
    transcribers: new Map(transcribers.map((transcriber) => [transcriber.engine, transcriber])),
    usualEngine: speech.engine,
    noteWriter: await createNoteWriter(config),
    hasModel: async (engine) => engine !== 'local' || (await findModel()) !== null,
    findLocalModel: async () => (await findModel())?.id ?? null,
    [Symbol.asyncDispose]: () => local[Symbol.asyncDispose](),
  };
}

/** Those that have a key, or an address of one's own, and the one that is asked for. */
function createServices(config: Config): Transcriber[] {
  const { engine, url, openaiApiKey, deepgramApiKey, assemblyaiApiKey } = config.speech;
  const { ffmpegPath } = config;
  const service = (name: SpeechEngine, apiKey: string | null) => ({
    apiKey,
    // OpenAI's alone: others would be sent their keys there.
    baseUrl: name === 'openai' ? url : null,
    model: modelOf(name, config),
  });
  const wanted = (name: SpeechEngine, isConfigured: boolean) => isConfigured || engine === name;
  return [
    ...(wanted('openai', openaiApiKey !== null || url !== null)
      ? [createOpenAiTranscriber({ ...service('openai', openaiApiKey), ffmpegPath })]
      : []),
    ...(wanted('deepgram', deepgramApiKey !== null)
      ? [createDeepgramTranscriber(service('deepgram', deepgramApiKey))]
      : []),
    ...(wanted('assemblyai', assemblyaiApiKey !== null)
      ? [createAssemblyAiTranscriber(service('assemblyai', assemblyaiApiKey))]
      : []),
  ];
}

/** The model that is configured belongs to the engine that is configured. */
function modelOf(engine: SpeechEngine, { speech }: Config): string | null {
  return speech.engine === engine ? speech.model : null;
}

async function createNoteWriter({ languageModel }: Config): Promise<NoteWriter> {
  if (languageModel === null) return createExtractWriter();
  // The library is large, and many have no language model.
  const { createLanguageModel } = await import(
    './ai/providers/language-models/create-language-model.ts'
  );
  const { provider, model, url: baseUrl, apiKey, contextTokens, timeoutMs } = languageModel;
  const options = { provider, model, baseUrl, apiKey, timeoutMs };
  return createModelWriter(createLanguageModel(options), contextTokens);
}
