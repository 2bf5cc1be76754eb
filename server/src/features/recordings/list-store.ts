import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { recordingsHolding } from './search-store.ts';

/** SQL that finds which recordings are on a page of the list. */

export interface ListFilter {
  readonly platform: string | null;
  readonly status: string | null;
  /** A user id; null for everybody's. */
  readonly createdBy: number | null;
  /** Text that the transcript holds, in any case. */
  readonly search: string | null;
  /** UTC timestamps; from the first on, up to but without the second. */
  readonly startedFrom: string | null;
  readonly startedBefore: string | null;
}

export interface ListOrder {
  readonly column: 'started_at' | 'created_at';
  readonly direction: 'ASC' | 'DESC';
}

/** A place in the list: the sort value of a recording, and its id. */
export interface ListPosition {
  readonly sortValue: string;
  readonly id: string;
}

export interface ListPage {
  /** Of all that pass the filter. */
  readonly count: number;
  readonly positions: readonly ListPosition[];
}

const maxOffset = 2n ** 62n;

export async function findPage(
  db: Queryable,
  projectId: number,
  filter: ListFilter,
  order: ListOrder,
  page: { limit: number; offset: bigint; after: ListPosition | null },
): Promise<ListPage> {
  const values: unknown[] = [projectId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = conditions(filter, bind).join(' AND ');
  const after = page.after === null ? '' : `AND ${isAfter(order, page.after, bind)}`;
  const limit = bind(page.limit);
  const offset = bind(String(page.offset < maxOffset ? page.offset : maxOffset));
  const { rows } = await db.query<{ count: string; positions: ListPosition[] | null }>({
    text: `
      ${filter.search === null ? '' : `WITH holding AS MATERIALIZED (${recordingsHolding(bind(filter.search))})`}
      SELECT (SELECT count(*) FROM recordings r WHERE ${where}) AS count,
        (SELECT json_agg(json_build_object('id', p.id, 'sortValue', ${wireTimestamp('p.sort_value')}))
          FROM (
            SELECT r.id, r.${order.column} AS sort_value FROM recordings r WHERE ${where} ${after}
            ORDER BY r.${order.column} ${order.direction}, r.id ${order.direction}
            LIMIT ${limit} OFFSET ${offset}::bigint
          ) p) AS positions`,
    values,
  });
  return { count: Number(rows[0]?.count ?? 0), positions: rows[0]?.positions ?? [] };
}

function conditions(filter: ListFilter, bind: (value: unknown) => string): string[] {
  return [
    'r.project_id = $1',
    ...(filter.platform === null ? [] : [`r.platform = ${bind(filter.platform)}`]),
    ...(filter.status === null ? [] : [`r.status = ${bind(filter.status)}`]),
    ...(filter.createdBy === null ? [] : [`r.created_by = ${bind(filter.createdBy)}`]),
    ...(filter.startedFrom === null ? [] : [`r.started_at >= ${bind(filter.startedFrom)}`]),
    ...(filter.startedBefore === null ? [] : [`r.started_at < ${bind(filter.startedBefore)}`]),
    ...(filter.search === null ? [] : ['r.id IN (SELECT id FROM holding)']),
  ];
}

function isAfter(
  { column, direction }: ListOrder,
  position: ListPosition,
  bind: (value: unknown) => string,
): string {
  const operator = direction === 'DESC' ? '<' : '>';
  const there = `(${bind(position.sortValue)}::timestamptz, ${bind(position.id)}::uuid)`;
  return `(r.${column}, r.id) ${operator} ${there}`;
}
