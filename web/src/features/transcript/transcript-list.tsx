import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type MouseEvent,
  type Ref,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useMemo,
} from 'react';
import { text } from '../../text/text.ts';
import type { Match, Range } from './find-matches.ts';
import { type Row, rowOfLine, type Turn } from './group-rows.ts';
import type { TimedLine } from './lines-in-order.ts';
import { estimateRow } from './row-height.ts';
import classes from './transcript-list.module.css';
import { TurnView } from './turn-view.tsx';
import { useLineKeys } from './use-line-keys.ts';
import { useShowLine } from './use-show-line.ts';

export interface TranscriptListHandle {
  /** Brings a line into sight. */
  readonly showLine: (lineIndex: number) => void;
}

interface TranscriptListProps {
  readonly handle: Ref<TranscriptListHandle>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly lines: readonly TimedLine[];
  readonly currentLine: number;
  readonly editingId: number | null;
  readonly isPlayable: boolean;
  readonly matches: readonly Match[];
  readonly shownMatch: Match | null;
  readonly onEdit: (lineId: number | null) => void;
  readonly onPlay: (timed: TimedLine) => void;
}

/** So many rows above and below are drawn before they come into sight. */
const overscan = 4;

/** The lines, of which only those near the sight are drawn; what scrolls draws only this again. */
export function TranscriptList(props: TranscriptListProps) {
  const { handle, scroller, rows, lines, currentLine, editingId, isPlayable, matches } = props;
  const editingLine = lines.findIndex(({ line }) => line.id === editingId);
  const virtualizer = useTranscriptRows(scroller, rows, rowOfLine(rows, editingLine));
  const showLine = useShowLine(scroller, virtualizer, rows, lines);
  useImperativeHandle(handle, () => ({ showLine }), [showLine]);
  const keys = useLineKeys({
    ...{ scroller, lines, currentLine, edit: props.onEdit, showLine },
  });
  const matchesByLine = useMemo(() => byLine(matches), [matches]);
  const idIn = (turn: Turn, index: number) =>
    index >= turn.first ? (turn.lines[index - turn.first]?.line.id ?? null) : null;
  const shownLine = props.shownMatch?.line ?? -1;

  const onClick = (event: MouseEvent) => {
    const timed = lineUnder(event, lines);
    if (timed === null || (window.getSelection()?.toString() ?? '') !== '') return;
    keys.onFocusLine(timed.line.id);
    if (isPlayable) props.onPlay(timed);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const timed = lineUnder(event, lines);
    if (timed !== null) props.onEdit(timed.line.id);
  };
  return (
    <section
      ref={scroller}
      className={`${classes.scroller} ${isPlayable ? classes.playable : ''}`}
      aria-label={text.transcript.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
      tabIndex={0}
      onKeyDown={keys.onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div className={classes.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            <div
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className={classes.window}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row?.kind === 'heading' && <h3 className={classes.heading}>{row.title}</h3>}
              {row?.kind === 'turn' && (
                <TurnView
                  turn={row}
                  currentId={idIn(row, currentLine)}
                  activeId={idIn(row, keys.activeLine)}
                  editingId={idIn(row, editingLine)}
                  isPlayable={isPlayable}
                  matches={matchesByLine}
                  shownMatch={rowOfLine(rows, shownLine) === index ? props.shownMatch : null}
                  shownLine={rowOfLine(rows, shownLine) === index ? shownLine : -1}
                />
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function useTranscriptRows(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  heldRow: number,
) {
  const heights = useMemo(() => {
    const width = Math.min(widest, window.innerWidth - 50);
    return rows.map((row) => estimateRow(row, width));
  }, [rows]);
  // A new function here would have every row placed anew at each scroll.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  return useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    getItemKey,
    overscan,
    // What somebody writes is not taken away when they scroll.
    rangeExtractor(range) {
      const shown = defaultRangeExtractor(range);
      return heldRow < 0 || shown.includes(heldRow)
        ? shown
        : [...shown, heldRow].sort((a, b) => a - b);
    },
  });
}

const widest = 800;

/** The line whose words are under the pointer; buttons speak for themselves. */
function lineUnder({ target }: MouseEvent, lines: readonly TimedLine[]): TimedLine | null {
  if (!(target instanceof Element) || target.closest('p') === null) return null;
  const id = target.closest('[data-line]')?.getAttribute('data-line');
  return lines.find(({ line }) => String(line.id) === id) ?? null;
}

function byLine(matches: readonly Match[]): ReadonlyMap<number, readonly Range[]> {
  return Map.groupBy(matches, ({ line }) => line);
}
