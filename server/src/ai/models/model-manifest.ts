import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { modelFolder, moveDurably } from './model-folder.ts';

/**
 * What is installed, in `<models>/<id>/manifest.json`. It is written last and removed first: a
 * model is there exactly when its manifest is. One that was written by hand, beside files of
 * one's own, is as good as one of ours.
 */

const roles = [
  'encoder',
  'decoder',
  'joiner',
  'tokens',
  'model',
  'segmentation',
  'embedding',
] as const;
const plainName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/);

const manifestSchema = z.object({
  format: z.literal(1),
  kind: z.enum(['nemo_transducer', 'nemo_ctc', 'whisper', 'speakers']),
  languages: z.array(z.string()),
  licence: z.string(),
  attribution: z.string(),
  files: z
    .array(
      z.object({
        role: z.enum(roles),
        name: plainName,
        sizeBytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        /**
         * `catalogue` where it was known before the download; `download` where it is that of what
         * came first, which nobody vouches for but the server it came from.
         */
        checksumFrom: z.enum(['catalogue', 'download']),
      }),
    )
    .min(1),
});

export type ModelManifest = z.infer<typeof manifestSchema>;
export type ManifestFile = ModelManifest['files'][number];

export function manifestPath(modelsDir: string, id: string): string {
  return join(modelFolder(modelsDir, id), 'manifest.json');
}

/** Null where the model is not installed; a manifest that makes no sense is none. */
export async function readManifest(modelsDir: string, id: string): Promise<ModelManifest | null> {
  try {
    const text = await readFile(manifestPath(modelsDir, id), 'utf8');
    return manifestSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || isAbsent(error)) return null;
    throw error;
  }
}

export async function writeManifest(
  modelsDir: string,
  id: string,
  manifest: ModelManifest,
): Promise<void> {
  const path = manifestPath(modelsDir, id);
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await moveDurably(`${path}.new`, path);
}

export async function removeManifest(modelsDir: string, id: string): Promise<void> {
  await rm(manifestPath(modelsDir, id), { force: true });
}

function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
