import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';

/** SQL of how the recordings of a project are worked on. */

export interface ProcessingSettings {
  readonly language: string | null;
  readonly vocabulary: readonly string[];
  readonly notesTemplate: string | null;
  readonly notesTemplateVersion: number;
  /** In its wire form; null where nothing was ever set. */
  readonly updatedAt: string | null;
}

export async function readSettings(db: Queryable, projectId: number): Promise<ProcessingSettings> {
  const { rows } = await db.query<ProcessingSettings>({
    name: 'processing-settings-read',
    text: `SELECT language, vocabulary, notes_template AS "notesTemplate",
        notes_template_version AS "notesTemplateVersion", ${wireTimestamp('updated_at')} AS "updatedAt"
      FROM processing_settings WHERE project_id = $1`,
    values: [projectId],
  });
  return rows[0] ?? nothingSet;
}

const nothingSet: ProcessingSettings = {
  language: null,
  vocabulary: [],
  notesTemplate: null,
  notesTemplateVersion: 0,
  updatedAt: null,
};

export interface SettingsChanges {
  readonly language?: string | null;
  readonly vocabulary?: readonly string[];
  readonly notesTemplate?: string | null;
}

/** Sets what is given and leaves the rest; another template is another version. */
export async function changeSettings(
  db: Queryable,
  projectId: number,
  { language, vocabulary, notesTemplate }: SettingsChanges,
): Promise<void> {
  await db.query({
    text: `INSERT INTO processing_settings AS s (project_id, language, vocabulary, notes_template,
        notes_template_version)
      VALUES ($1, $3, coalesce($4, '{}'::text[]), $6, CASE WHEN $6::text IS NULL THEN 0 ELSE 1 END)
      ON CONFLICT (project_id) DO UPDATE SET
        language = CASE WHEN $2 THEN $3 ELSE s.language END,
        vocabulary = coalesce($4, s.vocabulary),
        notes_template = CASE WHEN $5 THEN $6 ELSE s.notes_template END,
        notes_template_version = s.notes_template_version +
          CASE WHEN $5 AND $6 IS DISTINCT FROM s.notes_template THEN 1 ELSE 0 END,
        updated_at = clock_timestamp()`,
    values: [
      projectId,
      language !== undefined,
      language ?? null,
      vocabulary ?? null,
      notesTemplate !== undefined,
      notesTemplate ?? null,
    ],
  });
}
