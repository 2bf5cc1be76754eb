import { Stack, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { text } from '../../text/text.ts';
import { type ComparedLine, compareLines, countRows } from './compare-lines.ts';
import { RevisionRow, type ShownRow } from './revision-row.tsx';
import classes from './tools.module.css';

interface RevisionRowsProps {
  readonly then: readonly ComparedLine[];
  /** What to compare with; null to show the lines as they are. */
  readonly now: readonly ComparedLine[] | null;
}

const rowHeight = 32;

/** Only the rows in sight are in the page: a transcript may have ten thousand. */
export function RevisionRows({ then, now }: RevisionRowsProps) {
  const frame = useRef<HTMLElement>(null);
  const rows = useMemo((): readonly ShownRow[] => {
    return now === null ? then.map((line) => ({ kind: 'plain', line })) : compareLines(then, now);
  }, [then, now]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const words = text.tools.history;
  if (rows.length === 0) return <Text size="sm">{words.noLines}</Text>;
  if (now !== null && rows.every(({ kind }) => kind === 'same')) {
    return <Text size="sm">{words.noDifference}</Text>;
  }
  return (
    <Stack gap="xs">
      {now !== null && <Counts rows={rows} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section ref={frame} className={classes.lines} tabIndex={0} aria-label={words.views.text}>
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
            >
              <RevisionRow row={rows[index]} />
            </div>
          ))}
        </div>
      </section>
    </Stack>
  );
}

function Counts({ rows }: { readonly rows: readonly ShownRow[] }) {
  const compared = rows.filter((row) => row.kind !== 'plain');
  const { removed, added, changed } = countRows(compared);
  return <Text size="sm">{text.tools.history.summary(removed, added, changed)}</Text>;
}
