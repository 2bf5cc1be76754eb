import { statfs } from 'node:fs/promises';
import { z } from 'zod';
import { jsonReply, type PersonOperation } from '../../../platform/http/operation.ts';
import { requireServerAdmin } from '../../accounts/require-admin.ts';
import { measureDatabase, measureProjects, type ProjectStorage } from '../storage-store.ts';
import type { SystemDependencies } from '../system-dependencies.ts';

const filesSchema = z.array(
  z
    .object({
      role: z.string().meta({
        description: '`original`, `playback`, `audio`, `waveform` or `poster`.',
      }),
      count: z.int(),
      bytes: z.number(),
    })
    .meta({ id: 'StoredFiles' }),
);

const storageSchema = z
  .object({
    storage: z.enum(['folder', 's3']),
    database_bytes: z.number().meta({ description: 'Of all organizations.' }),
    disk: z
      .object({ free_bytes: z.number(), total_bytes: z.number() })
      .nullable()
      .meta({ id: 'Disk', description: 'Where media lie in a folder.' }),
    files: filesSchema.meta({ description: 'Of all the projects below.' }),
    projects: z.array(
      z
        .object({ id: z.int(), name: z.string(), recordings: z.int(), files: filesSchema })
        .meta({ id: 'ProjectStorage' }),
    ),
  })
  .meta({ id: 'SystemStorage' });

const exampleFiles = [{ role: 'original', count: 41, bytes: 18_253_611_008 }];

export function retrieveStorage({ db, systemFacts }: SystemDependencies): PersonOperation {
  return {
    operationId: 'system_storage_retrieve',
    method: 'GET',
    access: 'person',
    scope: 'system:read',
    tag: 'system',
    summary: 'How much is stored',
    description:
      'For administrators: the projects of the organizations that they administer, and the whole ' +
      'database and disk.',
    responses: {
      200: {
        description: 'Bytes and counts.',
        schema: storageSchema,
        example: {
          storage: 'folder',
          database_bytes: 91_226_112,
          disk: { free_bytes: 412_316_860_416, total_bytes: 1_000_204_886_016 },
          files: exampleFiles,
          projects: [{ id: 1, name: 'Default project', recordings: 44, files: exampleFiles }],
        },
      },
    },
    async handle({ principal }) {
      const organizations = await requireServerAdmin(db, principal);
      const { storage, mediaFolder } = systemFacts;
      const projects = await measureProjects(db.large, organizations);
      return jsonReply(200, {
        storage,
        database_bytes: await measureDatabase(db),
        disk: mediaFolder === null ? null : await measureDisk(mediaFolder),
        files: sumOf(projects),
        projects,
      });
    },
  };
}

function sumOf(projects: readonly ProjectStorage[]): ProjectStorage['files'] {
  const byRole = Map.groupBy(
    projects.flatMap(({ files }) => files),
    ({ role }) => role,
  );
  return [...byRole].sort().map(([role, files]) => ({
    role,
    count: files.reduce((sum, { count }) => sum + count, 0),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }));
}

/** Null where the folder is not there yet. */
async function measureDisk(folder: string) {
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) return null;
  return { free_bytes: disk.bavail * disk.bsize, total_bytes: disk.blocks * disk.bsize };
}
