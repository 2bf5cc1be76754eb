import type { Queryable } from '../../platform/database/database.ts';
import { wireTimestamp } from '../../platform/database/wire-timestamp.ts';
import { isHeldByIndexed, isHeldByUnindexed } from './search-store.ts';

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
  const statement: PageStatement = {
    where: conditions(filter, bind).join(' AND '),
    after: page.after === null ? '' : `AND ${isAfter(order, page.after, bind)}`,
    orderBy: `sort_value ${order.direction}, id ${order.direction}`,
    sortColumn: order.column,
    limit: bind(page.limit),
    offset: `${bind(String(page.offset < maxOffset ? page.offset : maxOffset))}::bigint`,
  };
  const { rows } = await db.query<{ count: string; positions: ListPosition[] | null }>({
    text:
      filter.search === null ? pageOfAll(statement) : pageOfSearch(statement, bind(filter.search)),
    values,
  });
  return { count: Number(rows[0]?.count ?? 0), positions: rows[0]?.positions ?? [] };
}

/** Parts of the SQL of a page, about recordings `r`. */
interface PageStatement {
  readonly where: string;
  readonly after: string;
  readonly orderBy: string;
  readonly sortColumn: string;
  readonly limit: string;
  readonly offset: string;
}

const positionsJson = `json_agg(
  json_build_object('id', p.id, 'sortValue', ${wireTimestamp('p.sort_value')}))`;

function pageOfAll({ where, after, orderBy, sortColumn, limit, offset }: PageStatement): string {
  return `
    SELECT (SELECT count(*) FROM recordings r WHERE ${where}) AS count,
      (SELECT ${positionsJson} FROM (
        SELECT r.id, r.${sortColumn} AS sort_value FROM recordings r WHERE ${where} ${after}
        ORDER BY ${orderBy} LIMIT ${limit} OFFSET ${offset}
      ) p) AS positions`;
}

/**
 * Counting and paging are two questions to the planner: a page of a common word is had by walking
 * down the order, its count by going through the blocks.
 */
function pageOfSearch(statement: PageStatement, search: string): string {
  const { where, after, orderBy, sortColumn, limit, offset } = statement;
  return `
    WITH unindexed AS MATERIALIZED (
      SELECT r.id, r.${sortColumn} FROM recordings r WHERE ${where} AND ${isHeldByUnindexed(search)}
    )
    SELECT (SELECT count(*) FROM unindexed)
        + (SELECT count(*) FROM recordings r WHERE ${where} AND ${isHeldByIndexed(search)}) AS count,
      (SELECT ${positionsJson} FROM (
        SELECT id, sort_value FROM (
          (SELECT r.id, r.${sortColumn} AS sort_value FROM recordings r
            WHERE ${where} AND ${isHeldByIndexed(search)} ${after}
            ORDER BY ${orderBy} LIMIT ${limit}::bigint + ${offset})
          UNION ALL
          (SELECT r.id, r.${sortColumn} AS sort_value FROM unindexed r WHERE true ${after})
        ) either ORDER BY ${orderBy} LIMIT ${limit} OFFSET ${offset}
      ) p) AS positions`;
}

function conditions(filter: ListFilter, bind: (value: unknown) => string): string[] {
  return [
    'r.project_id = $1',
    ...(filter.platform === null ? [] : [`r.platform = ${bind(filter.platform)}`]),
    ...(filter.status === null ? [] : [`r.status = ${bind(filter.status)}`]),
    ...(filter.createdBy === null ? [] : [`r.created_by = ${bind(filter.createdBy)}`]),
    ...(filter.startedFrom === null ? [] : [`r.started_at >= ${bind(filter.startedFrom)}`]),
    ...(filter.startedBefore === null ? [] : [`r.started_at < ${bind(filter.startedBefore)}`]),
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
