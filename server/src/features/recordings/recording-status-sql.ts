import { statuses } from '../../domain/recording.ts';
import { statusRanks } from '../../domain/recording-status.ts';

/** SQL for the rank of a status; the statuses are ours, never a client's text. */
export function rankOf(expression: string): string {
  const cases = statuses.map((status) => `WHEN '${status}' THEN ${statusRanks[status]}`);
  return `(CASE ${expression} ${cases.join(' ')} END)`;
}
