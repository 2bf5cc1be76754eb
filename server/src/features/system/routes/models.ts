import { z } from 'zod';
import { defaultModelId } from '../../../ai/models/catalogue.ts';
import { MinutebookError } from '../../../domain/errors.ts';
import {
  jsonReply,
  type PersonOperation,
  type PersonRequest,
} from '../../../platform/http/operation.ts';
import { requireServerAdmin } from '../../accounts/require-admin.ts';
import type { DepotModel } from '../model-depot.ts';
import type { SystemDependencies } from '../system-dependencies.ts';

/** The models of speech of this server, for administrators. */

const modelSchema = z
  .object({
    id: z.string(),
    summary: z.string(),
    languages: z
      .array(z.string())
      .meta({ description: 'BCP 47; none where it hears voices only.' }),
    licence: z.string(),
    attribution: z.string(),
    is_default: z.boolean(),
    state: z.enum(['absent', 'downloading', 'present', 'damaged']),
    size_bytes: z.number(),
    received_bytes: z.number().meta({ description: 'Of a download, under way or stopped.' }),
    error_code: z.string().nullable().meta({ description: 'Of the latest download that failed.' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'SpeechModel' });

type WireModel = z.infer<typeof modelSchema>;

const modelsSchema = z.object({ results: z.array(modelSchema) }).meta({ id: 'SpeechModels' });

const verifiedSchema = z
  .object({
    id: z.string(),
    damaged: z.array(
      z
        .object({ name: z.string(), problem: z.enum(['missing', 'another size', 'changed']) })
        .meta({ id: 'DamagedFile' }),
    ),
  })
  .meta({ id: 'VerifiedSpeechModel' });

const example: WireModel = {
  id: defaultModelId,
  summary: 'the default: exact and quick, wants 2 GB of memory',
  languages: ['de', 'en', 'fr'],
  licence: 'CC-BY-4.0',
  attribution: 'Parakeet TDT 0.6B v3 by NVIDIA, CC-BY-4.0.',
  is_default: true,
  state: 'downloading',
  size_bytes: 670_481_222,
  received_bytes: 218_103_808,
  error_code: null,
  reason: null,
};

const common = { access: 'person', tag: 'system' } as const;

/** A slow disk reads the largest model in that time. */
const patienceMs = 10 * 60_000;

export function listSpeechModels(dependencies: SystemDependencies): PersonOperation {
  const { db, depot } = dependencies;
  return {
    ...common,
    operationId: 'system_models_list',
    method: 'GET',
    scope: 'system:read',
    summary: 'The models of speech',
    description:
      'For administrators: what can be fetched and what is installed, the best first. Of several ' +
      'that are installed the first one works.',
    responses: {
      200: { description: 'All of them.', schema: modelsSchema, example: { results: [example] } },
    },
    async handle({ principal }) {
      await requireServerAdmin(db, principal);
      return jsonReply(200, { results: (await depot.list()).map(modelReply) });
    },
  };
}

export function pullSpeechModel(dependencies: SystemDependencies): PersonOperation {
  const { db, depot } = dependencies;
  return {
    ...common,
    operationId: 'system_models_pull_create',
    method: 'POST',
    scope: 'system:write',
    summary: 'Fetch a model of speech',
    description:
      'For administrators. Begins to fetch it, or what is missing or damaged of it, with the model ' +
      'that tells speakers apart; asking again while that is under way changes nothing. The list ' +
      'shows how far it is. What waits for a model goes on by itself once it is there.',
    responses: {
      202: { description: 'It is being fetched.', schema: modelSchema, example },
    },
    async handle(request) {
      await requireServerAdmin(db, request.principal);
      const id = modelIdOf(request);
      if (!depot.pull(id)) throw new MinutebookError('not_found');
      const model = (await depot.list()).find((one) => one.id === id);
      if (model === undefined) throw new MinutebookError('not_found');
      return jsonReply(202, modelReply(model));
    },
  };
}

export function verifySpeechModel(dependencies: SystemDependencies): PersonOperation {
  const { db, depot } = dependencies;
  return {
    ...common,
    operationId: 'system_models_verify_create',
    method: 'POST',
    scope: 'system:write',
    summary: 'Compare a model with its checksums',
    description:
      'For administrators. Reads all of it, which takes seconds; fetch it anew if damaged.',
    responses: {
      200: {
        description: 'What is wrong with it, if anything.',
        schema: verifiedSchema,
        example: { id: defaultModelId, damaged: [{ name: 'tokens.txt', problem: 'changed' }] },
      },
    },
    async handle(request) {
      await requireServerAdmin(db, request.principal);
      const id = modelIdOf(request);
      const damaged = await depot.verify(id, AbortSignal.timeout(patienceMs));
      if (damaged === null) throw new MinutebookError('not_found');
      return jsonReply(200, { id, damaged });
    },
  };
}

export function destroySpeechModel(dependencies: SystemDependencies): PersonOperation {
  const { db, depot } = dependencies;
  return {
    ...common,
    operationId: 'system_models_destroy',
    method: 'DELETE',
    scope: 'system:write',
    summary: 'Remove a model of speech',
    description: 'For administrators. Stops its download; what was fetched of it goes too.',
    errors: ['model_busy'],
    responses: { 204: { description: 'It is gone.' } },
    async handle(request) {
      await requireServerAdmin(db, request.principal);
      const isRemoved = await depot.remove(modelIdOf(request), AbortSignal.timeout(patienceMs));
      if (!isRemoved) throw new MinutebookError('not_found');
      return { status: 204 };
    },
  };
}

function modelIdOf({ params }: PersonRequest): string {
  return params.modelId ?? '';
}

function modelReply(model: DepotModel): WireModel {
  return {
    id: model.id,
    summary: model.summary,
    languages: [...model.languages],
    licence: model.licence,
    attribution: model.attribution,
    is_default: model.id === defaultModelId,
    state: model.state,
    size_bytes: model.sizeBytes,
    received_bytes: model.installed ? model.sizeBytes : model.receivedBytes,
    error_code: model.failure?.code ?? null,
    reason: model.failure?.reason ?? null,
  };
}
