import type { Command } from 'commander';
import {
  defaultModelId,
  findModel,
  modelCatalogue,
  speakersModelId,
} from '../ai/models/catalogue.ts';
import { type CatalogueModel, totalBytes } from '../ai/models/catalogue-model.ts';
import { type ListedModel, listModels } from '../ai/models/list-models.ts';
import { isModelId } from '../ai/models/model-folder.ts';
import type { PullOptions, PullOutcome } from '../ai/models/pull-model.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, UsageError } from './command-error.ts';
import { createProgressBar } from './progress-bar.ts';
import { formatTable } from './table.ts';
import { formatBytes } from './upload/format-bytes.ts';

/** None of these needs a database or a running server. */
export function addModelsCommands(
  program: Command,
  context: CommandContext,
  catalogue: readonly CatalogueModel[] = modelCatalogue,
): void {
  const models = program.command('models').description('fetch and check the models of speech');
  models
    .command('list')
    .description('show the models that can be fetched, and which are installed')
    .option('--json', 'as JSON, with whom to name for each')
    .action((options: { json?: boolean }) => list(context, catalogue, options));
  models
    .command('pull')
    .description('fetch a model, or what is missing or damaged of it; goes on where it stopped')
    .argument('[id]', 'which one', defaultModelId)
    .action((id: string) => pull(context, catalogue, id));
  models
    .command('verify')
    .description('compare the files of installed models with their checksums')
    .argument('[id]', 'only this one')
    .action((id: string | undefined) => verify(context, catalogue, id));
  models
    .command('remove')
    .description('delete a model, or what has been fetched of it')
    .argument('<id>', 'which one')
    .action((id: string) => remove(context, id));
}

async function list(
  context: CommandContext,
  catalogue: readonly CatalogueModel[],
  { json }: { json?: boolean },
): Promise<void> {
  const { modelsDir } = context.config();
  const models = await listModels(modelsDir, catalogue);
  if (json) return context.print(JSON.stringify(models, null, 2));
  const headings = ['MODEL', 'LANGUAGES', 'SIZE', 'LICENCE', 'INSTALLED', 'WHAT IT IS'];
  context.print(formatTable(headings, models.map(rowOf)));
  context.note(
    `They are kept in ${modelsDir}. "minutebook models pull" fetches ${defaultModelId}; name another to fetch that.`,
  );
  if (models.some((model) => model.checksums === 'first download'))
    context.note('* Nobody has published its checksums: those of the first download are trusted.');
}

function rowOf(model: ListedModel): string[] {
  const { id, languages, sizeBytes, licence, installed, receivedBytes, checksums, summary } = model;
  const percent = Math.floor((receivedBytes / sizeBytes) * 100);
  const state = installed ? 'yes' : receivedBytes > 0 ? `${percent} % of it` : 'no';
  const spoken = languages.length > 1 ? `${languages.length}` : (languages[0] ?? 'any');
  const mark = checksums === 'catalogue' ? '' : ' *';
  return [id, spoken, formatBytes(sizeBytes), licence, `${state}${mark}`, summary];
}

async function pull(
  context: CommandContext,
  catalogue: readonly CatalogueModel[],
  id: string,
): Promise<void> {
  const model = findModel(id, catalogue);
  if (model === null) {
    const ids = catalogue.map((one) => one.id).join(', ');
    throw new UsageError(`There is no model "${id}" to fetch. There are: ${ids}.`);
  }
  const speakers = findModel(speakersModelId, catalogue);
  for (const one of new Set([model, speakers ?? model])) await pullOne(context, one);
}

async function pullOne(context: CommandContext, model: CatalogueModel): Promise<void> {
  const outcome = await pullShown(context, model).catch((error: unknown) => {
    if (!context.stop.aborted) throw error;
    throw new CommandFailure(
      'Stopped. What has arrived is kept: start the same command again, and it goes on from there.',
    );
  });
  context.print(tellOf(model, outcome === 'already'));
}

async function pullShown(context: CommandContext, model: CatalogueModel): Promise<PullOutcome> {
  // What speaks HTTP takes longer to load than other commands take altogether.
  const { pullModel } = await import('../ai/models/pull-model.ts');
  const { modelsDir, modelsBaseUrl: baseUrl } = context.config();
  using progress = showProgress(context, model);
  const { onProgress, onWait } = progress;
  return await pullModel(model, { modelsDir, baseUrl, signal: context.stop, onProgress, onWait });
}

function tellOf({ id, attribution, files }: CatalogueModel, wasThere: boolean): string {
  if (wasThere) return `${id} was installed already, and is undamaged.`;
  const isTrusted = files.some((file) => file.sha256 === null);
  const trusted = isTrusted
    ? ' Nobody has published its checksums: those of this download are kept, and verify compares with them.'
    : '';
  return `${id} is installed; a running server takes it up by itself.${trusted} ${attribution}`;
}

async function verify(
  context: CommandContext,
  catalogue: readonly CatalogueModel[],
  id: string | undefined,
): Promise<void> {
  const { verifyModel } = await import('../ai/models/verify-model.ts');
  const { modelsDir } = context.config();
  const installed = (await listModels(modelsDir, catalogue)).filter((model) => model.installed);
  const ids = id === undefined ? installed.map((model) => model.id) : [requireId(id)];
  if (ids.length === 0)
    context.print('No model is installed. "minutebook models pull" fetches one.');
  let damagedCount = 0;
  for (const one of ids) {
    const damaged = await verifyModel(modelsDir, one, context.stop);
    if (damaged === null) throw notInstalled(one);
    if (damaged.length === 0) context.print(`${one}: nothing wrong.`);
    for (const { name, problem } of damaged) context.print(`${one}: ${name} is ${words[problem]}.`);
    damagedCount += damaged.length === 0 ? 0 : 1;
    if (damaged.length > 0) context.note(`"minutebook models pull ${one}" fetches it anew.`);
  }
  if (damagedCount > 0)
    throw new CommandFailure('Damaged files were found. Pull the models named above.');
}

const words = {
  missing: 'missing',
  'another size': 'of another size',
  changed: 'changed',
} as const;

async function remove(context: CommandContext, id: string): Promise<void> {
  const { removeModel } = await import('../ai/models/remove-model.ts');
  const { modelsDir } = context.config();
  const onWait = () => context.note('Another process is fetching this model; waiting for it.');
  const bytes = await removeModel(modelsDir, requireId(id), { signal: context.stop, onWait });
  if (bytes === null) throw notInstalled(id);
  context.print(`${id} is removed; ${formatBytes(bytes)} are free again.`);
}

function requireId(id: string): string {
  if (isModelId(id)) return id;
  throw new UsageError(`"${id}" is no name of a model. "minutebook models list" shows them.`);
}

function notInstalled(id: string): CommandFailure {
  return new CommandFailure(
    `${id} is not installed. "minutebook models list" shows what is, "minutebook models pull ${id}" fetches it.`,
  );
}

type Progress = Required<Pick<PullOptions, 'onProgress' | 'onWait'>> & Disposable;

function showProgress({ terminal, note }: CommandContext, model: CatalogueModel): Progress {
  return terminal === null ? noteLines(note, model) : drawBar(terminal, model);
}

function drawBar(stream: NodeJS.WritableStream, model: CatalogueModel): Progress {
  const format = '{bar} {percentage}%  {received} of {size}  {duration_formatted}  {doing}{id}';
  const bar = createProgressBar(stream, format);
  const size = formatBytes(totalBytes(model));
  let at = 0;
  bar.start(totalBytes(model), 0, { id: model.id, size, received: formatBytes(0), doing: '' });
  return {
    onProgress(bytes) {
      bar.increment(bytes - at, { received: formatBytes(bytes), doing: '' });
      at = bytes;
    },
    onWait: (reason) => bar.update({ doing: `waiting: ${reason}  ` }),
    [Symbol.dispose]: () => bar.stop(),
  };
}

const percentStep = 10;
/** A small model needs no lines between its beginning and its end. */
const worthStepsBytes = 64 * 1024 * 1024;

function noteLines(note: (line: string) => void, model: CatalogueModel): Progress {
  const whole = totalBytes(model);
  let nextPercent = percentStep;
  note(`Fetching ${model.id}, ${formatBytes(whole)} …`);
  return {
    onProgress(bytes) {
      const percent = Math.floor((bytes / whole) * 100);
      if (whole < worthStepsBytes || percent < nextPercent || percent >= 100) return;
      note(`${model.id}: ${percent} %.`);
      nextPercent = (Math.floor(percent / percentStep) + 1) * percentStep;
    },
    onWait: (reason) => note(`${model.id}: ${reason}; waiting.`),
    [Symbol.dispose]() {},
  };
}
