/**
 * SQL that writes a `timestamptz` as the API does: UTC, six fraction digits, none when they are
 * all zero.
 */
export function wireTimestamp(expression: string): string {
  return `replace(to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '.000000Z', 'Z')`;
}
