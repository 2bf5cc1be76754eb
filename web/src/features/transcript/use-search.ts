import { useCallback, useMemo, useState } from 'react';
import { findMatches, firstMatchFrom, type Match } from './find-matches.ts';
import type { TimedLine } from './lines-in-order.ts';

export interface TranscriptSearch {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Index of the match that is shown; -1 for none. */
  readonly current: number;
  readonly setQuery: (query: string) => void;
  /** To the next place (1) or the one before (-1), round the end. */
  readonly move: (by: 1 | -1) => void;
}

interface SearchOptions {
  readonly lines: readonly TimedLine[];
  readonly firstQuery: string;
  readonly firstLine: number;
  /** Shows the line of a match. */
  readonly onShow: (lineIndex: number) => void;
}

/** Search within the transcript. */
export function useSearch({
  lines,
  firstQuery,
  firstLine,
  onShow,
}: SearchOptions): TranscriptSearch {
  const [query, setQueryText] = useState(firstQuery);
  const matches = useMemo(() => findMatches(lines, query), [lines, query]);
  const [chosen, setChosen] = useState(() => firstMatchFrom(matches, firstLine));
  const current = matches.length === 0 ? -1 : Math.min(Math.max(0, chosen), matches.length - 1);

  const setQuery = useCallback(
    (next: string) => {
      setQueryText(next);
      const found = findMatches(lines, next);
      setChosen(0);
      const [first] = found;
      if (first !== undefined) onShow(first.line);
    },
    [lines, onShow],
  );
  const move = useCallback(
    (by: 1 | -1) => {
      if (matches.length === 0) return;
      const next = (current + by + matches.length) % matches.length;
      setChosen(next);
      const match = matches[next];
      if (match !== undefined) onShow(match.line);
    },
    [matches, current, onShow],
  );
  return { query, matches, current, setQuery, move };
}
