import { z } from 'zod';
import { MinutebookError } from '../../../domain/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import { list } from '../../../platform/http/fields/list-fields.ts';
import { text } from '../../../platform/http/fields/text-fields.ts';
import { jsonReply, type ProjectOperation } from '../../../platform/http/operation.ts';
import { validateBody } from '../../../platform/http/validate.ts';
import { isLanguageTag, languageHelp } from '../language-tag.ts';
import { changeSettings, readSettings } from '../settings-store.ts';

const settingsSchema = z
  .object({
    language: z.string().nullable().meta({ description: 'null to find out each time.' }),
    vocabulary: z.array(z.string()).meta({
      description: 'Names and terms that are likely to be said.',
    }),
    notes_template: z.string().nullable().meta({
      description: 'For notes by a language model; null for the one that comes with the server.',
    }),
    notes_template_version: z.int(),
    updated_at: z.string().meta({ format: 'date-time' }).nullable(),
  })
  .meta({ id: 'ProcessingSettings' });

const maxTemplateBytes = 64 * 1024;
const maxTerms = 1000;

const settingsInput = z
  .object({
    language: text({ nullable: true, maxLength: 35 }),
    vocabulary: list(text({ required: true, maxLength: 100 }), { maxItems: maxTerms }),
    notes_template: text({ nullable: true, maxBytes: maxTemplateBytes }),
  })
  .meta({ id: 'PatchedProcessingSettings' });

const example: z.infer<typeof settingsSchema> = {
  language: 'en',
  vocabulary: ['Minutebook', 'Anna Kowalczyk'],
  notes_template: null,
  notes_template_version: 0,
  updated_at: '2026-11-23T09:31:12.520000Z',
};

const path = {
  access: 'project',
  tag: 'processing',
  responses: {
    200: { description: 'The settings.', schema: settingsSchema, example },
  },
} as const;

export function retrieveProcessingSettings({ db }: { db: Database }): ProjectOperation {
  return {
    ...path,
    operationId: 'processing_settings_retrieve',
    method: 'GET',
    scope: 'desktop_recording:read',
    summary: 'How recordings are worked on',
    description: 'The language, the vocabulary and the template for notes of this project.',
    handle: async (request) => jsonReply(200, await settingsOf(db, request.project.id)),
  };
}

export interface ChangeSettingsDependencies {
  readonly db: Database;
  /** What is wrong with a template, in plain words; null where nothing is. */
  readonly faultOfTemplate: (template: string) => string | null;
}

export function changeProcessingSettings({
  db,
  faultOfTemplate,
}: ChangeSettingsDependencies): ProjectOperation {
  return {
    ...path,
    operationId: 'processing_settings_partial_update',
    method: 'PATCH',
    scope: 'desktop_recording:write',
    summary: 'Change how recordings are worked on',
    description:
      'Sets what is given and leaves the rest. Counts for what is worked on from now on.',
    body: { schema: settingsInput, example: { language: 'en', vocabulary: ['Minutebook'] } },
    errors: ['invalid_input', 'null', 'blank', 'not_a_list', 'max_length', 'storage_full'],
    async handle(request) {
      const input = validateBody(settingsInput, request.body);
      const { language, vocabulary, notes_template: notesTemplate } = input;
      if (language != null && !isLanguageTag(language)) {
        throw new MinutebookError('invalid_input', { detail: languageHelp, attr: 'language' });
      }
      const fault = notesTemplate == null ? null : faultOfTemplate(notesTemplate);
      if (fault !== null) {
        throw new MinutebookError('invalid_input', { detail: fault, attr: 'notes_template' });
      }
      const changes = Object.entries({ language, vocabulary, notesTemplate });
      const given = changes.filter(([, value]) => value !== undefined);
      await changeSettings(db, request.project.id, Object.fromEntries(given));
      return jsonReply(200, await settingsOf(db, request.project.id));
    },
  };
}

async function settingsOf(
  db: Database,
  projectId: number,
): Promise<z.infer<typeof settingsSchema>> {
  const settings = await readSettings(db, projectId);
  return {
    language: settings.language,
    vocabulary: [...settings.vocabulary],
    notes_template: settings.notesTemplate,
    notes_template_version: settings.notesTemplateVersion,
    updated_at: settings.updatedAt,
  };
}
