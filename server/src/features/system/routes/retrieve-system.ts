import { z } from 'zod';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import type { SystemDependencies } from '../system-dependencies.ts';

const systemSchema = z
  .object({
    version: z.string(),
    public_url: z.string().meta({ description: 'As people reach this server.' }),
    database: z.enum(['embedded', 'external']),
    storage: z.enum(['folder', 's3']).meta({ description: 'Where media are kept.' }),
    uploads: z
      .object({ provider: z.enum(['recall', 'builtin']), max_bytes: z.number() })
      .meta({ id: 'SystemUploads' }),
    speech: z
      .object({
        engines: z.array(z.string()),
        usual_engine: z.string(),
        model: z.string().nullable().meta({
          description: 'Of the local engine; null where none is installed.',
        }),
      })
      .meta({ id: 'SystemSpeech' }),
    language_model: z
      .object({ provider: z.string(), model: z.string() })
      .nullable()
      .meta({ id: 'SystemLanguageModel', description: 'null where notes are an extract.' }),
  })
  .meta({ id: 'System' });

export function retrieveSystem({
  systemFacts,
  findSpeechModel,
}: SystemDependencies): PersonOperation {
  return {
    operationId: 'system_retrieve',
    method: 'GET',
    access: 'person',
    scope: 'system:read',
    tag: 'system',
    summary: 'What this server is and can do',
    description: 'Without keys, passwords or folders.',
    responses: {
      200: {
        description: 'The server.',
        schema: systemSchema,
        example: {
          version: '0.1.0',
          public_url: 'https://minutes.example.com',
          database: 'embedded',
          storage: 'folder',
          uploads: { provider: 'builtin', max_bytes: 21_474_836_480 },
          speech: {
            engines: ['local'],
            usual_engine: 'local',
            model: 'parakeet-tdt-0.6b-v3-int8',
          },
          language_model: { provider: 'ollama', model: 'qwen3:8b' },
        },
      },
    },
    async handle({ address }) {
      const { languageModel } = systemFacts;
      return jsonReply(200, {
        version: systemFacts.version,
        public_url: systemFacts.publicUrl ?? address.origin,
        database: systemFacts.database,
        storage: systemFacts.storage,
        uploads: { provider: systemFacts.uploads, max_bytes: systemFacts.maxUploadBytes },
        speech: {
          engines: systemFacts.engines,
          usual_engine: systemFacts.usualEngine,
          model: await findSpeechModel(),
        },
        language_model: languageModel && {
          provider: languageModel.provider,
          model: languageModel.model,
        },
      });
    },
  };
}
