import type { Queryable } from '../../platform/database/database.ts';

/** SQL of recall_limits: a count for the current minute that all processes share. */

/** Takes one call; else the milliseconds after which it is worth asking again. */
export async function takeCall(
  db: Queryable,
  name: string,
  callsPerMinute: number,
): Promise<number | null> {
  const { rows } = await db.query<{ taken: boolean; wait_ms: number | null }>({
    name: 'recall-limits-take',
    // The minute begins with its first call, so that two processes' clocks need not agree.
    text: `WITH taken AS (
        INSERT INTO recall_limits AS l (name, minute, calls) VALUES ($1, clock_timestamp(), 1)
        ON CONFLICT (name) DO UPDATE SET
          minute = CASE WHEN l.minute <= clock_timestamp() - interval '1 minute'
            THEN clock_timestamp() ELSE l.minute END,
          calls = CASE WHEN l.minute <= clock_timestamp() - interval '1 minute'
            THEN 1 ELSE l.calls + 1 END
        WHERE coalesce(l.blocked_until <= clock_timestamp(), true)
          AND (l.minute <= clock_timestamp() - interval '1 minute' OR l.calls < $2)
        RETURNING 1
      )
      SELECT EXISTS (SELECT 1 FROM taken) AS taken, (
        SELECT extract(epoch FROM greatest(
          CASE WHEN calls >= $2 THEN minute + interval '1 minute' END, blocked_until
        ) - clock_timestamp())::float8 * 1000 FROM recall_limits WHERE name = $1
      ) AS wait_ms`,
    values: [name, callsPerMinute],
  });
  const [row] = rows;
  if (row === undefined || row.taken) return null;
  return Math.max(10, row.wait_ms ?? 0);
}

export async function blockCalls(db: Queryable, name: string, seconds: number): Promise<void> {
  await db.query({
    text: `INSERT INTO recall_limits AS l (name, minute, calls, blocked_until)
      VALUES ($1, clock_timestamp(), 0, clock_timestamp() + $2 * interval '1 second')
      ON CONFLICT (name) DO UPDATE SET
        blocked_until = greatest(l.blocked_until, excluded.blocked_until)`,
    values: [name, seconds],
  });
}
