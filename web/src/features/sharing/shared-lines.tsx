import { Text, UnstyledButton } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import classes from './shared-recording.module.css';
import type { SharedLine } from './shared-recording-query.ts';

const words = text.sharing;
const usualHeight = 64;

interface SharedLinesProps {
  readonly lines: readonly SharedLine[];
  /** Plays from a moment, in milliseconds; null where nothing can be heard. */
  readonly onHear: ((milliseconds: number) => void) | null;
}

/** Only the lines in sight are in the page: there may be ten thousand. */
export function SharedLines({ lines, onHear }: SharedLinesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => usualHeight,
    overscan: 10,
    scrollMargin: top,
  });
  if (lines.length === 0) return <Text>{words.noTranscript}</Text>;
  return (
    <ol ref={list} className={classes.lines} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className={classes.line}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          <Line line={lines[index]} before={lines[index - 1]} onHear={onHear} />
        </li>
      ))}
    </ol>
  );
}

interface LineProps {
  readonly line: SharedLine | undefined;
  readonly before: SharedLine | undefined;
  readonly onHear: SharedLinesProps['onHear'];
}

function Line({ line, before, onHear }: LineProps) {
  if (line === undefined) return null;
  const { timestamp, speaker } = line;
  const name = speaker ?? words.somebody;
  return (
    <>
      {speaker !== before?.speaker && (
        <Text fw={600} size="sm" className={classes.speaker}>
          {name}
        </Text>
      )}
      <div className={classes.words}>
        {timestamp !== null && onHear !== null && (
          <UnstyledButton
            className={classes.time}
            aria-label={words.hear(formatClock(timestamp))}
            onClick={() => onHear(timestamp)}
          >
            {formatClock(timestamp)}
          </UnstyledButton>
        )}
        {timestamp !== null && onHear === null && (
          <span className={classes.time}>{formatClock(timestamp)}</span>
        )}
        <span>{line.text}</span>
      </div>
    </>
  );
}
