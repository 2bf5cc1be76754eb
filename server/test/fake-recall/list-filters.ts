interface Listed {
  readonly createdAt: string;
  readonly status: { readonly code: string };
}

/** The id of a row that an `…_id` parameter is compared with. */
export type RowFilter<Row> = (row: Row) => string | null;

export type Filtered<Row> =
  | { readonly ok: true; readonly rows: Row[] }
  | { readonly ok: false; readonly errors: Record<string, string[]> };

/** Applies `status_code`, `created_at_after`, `created_at_before` and the filters by id. */
export function filterRows<Row extends Listed>(
  rows: readonly Row[],
  query: URLSearchParams,
  byId: Readonly<Record<string, RowFilter<Row>>>,
): Filtered<Row> {
  const errors: Record<string, string[]> = {};
  let kept = [...rows];

  for (const [name, idOf] of Object.entries(byId)) {
    const id = query.get(name);
    if (id === null) continue;
    if (!/^[0-9a-f-]{36}$/i.test(id)) errors[name] = ['Enter a valid UUID.'];
    kept = kept.filter((row) => idOf(row) === id.toLowerCase());
  }
  for (const name of ['created_at_after', 'created_at_before']) {
    const bound = query.get(name);
    if (bound === null) continue;
    const boundMs = Date.parse(bound);
    if (Number.isNaN(boundMs)) errors[name] = ['Enter a valid date/time.'];
    const sign = name === 'created_at_after' ? 1 : -1;
    kept = kept.filter((row) => sign * (Date.parse(row.createdAt) - boundMs) >= 0);
  }
  const codes = query.getAll('status_code');
  if (codes.length > 0) kept = kept.filter((row) => codes.includes(row.status.code));

  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, rows: kept };
}
