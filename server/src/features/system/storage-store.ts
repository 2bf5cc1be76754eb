import type { Queryable } from '../../platform/database/database.ts';

/** SQL of how much there is. */

export interface ProjectStorage {
  readonly id: number;
  readonly name: string;
  readonly recordings: number;
  readonly files: readonly {
    readonly role: string;
    readonly count: number;
    readonly bytes: number;
  }[];
}

/** The projects of these organizations, and what files they have, by what the files are. */
export async function measureProjects(
  db: Queryable,
  organizationIds: readonly string[],
): Promise<ProjectStorage[]> {
  const { rows } = await db.query<ProjectStorage>({
    text: `SELECT p.id, p.name,
        (SELECT count(*) FROM recordings r WHERE r.project_id = p.id)::float8 AS recordings,
        (SELECT coalesce(json_agg(f ORDER BY f.role), '[]') FROM (
          SELECT role, count(*), sum(size_bytes)::float8 AS bytes FROM media_files
          WHERE project_id = p.id GROUP BY role
        ) f) AS files
      FROM projects p WHERE p.organization_id = ANY($1::uuid[]) ORDER BY p.id`,
    values: [organizationIds],
  });
  return rows;
}

/** Of the whole database, indexes included. */
export async function measureDatabase(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ bytes: number }>({
    text: 'SELECT pg_database_size(current_database())::float8 AS bytes',
  });
  return rows[0]?.bytes ?? 0;
}
