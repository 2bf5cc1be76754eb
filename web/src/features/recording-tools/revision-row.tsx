import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { ComparedLine, ComparedRow, WordChange } from './compare-lines.ts';
import classes from './tools.module.css';

export type ShownRow = ComparedRow | { readonly kind: 'plain'; readonly line: ComparedLine };

/** A line of a transcript, or how it differs from another. */
export function RevisionRow({ row }: { readonly row: ShownRow | undefined }) {
  const words = text.tools.history;
  if (row === undefined) return null;
  switch (row.kind) {
    case 'same':
      return <div className={classes.same}>{words.sameLines(row.count)}</div>;
    case 'changed':
      return (
        <Line line={row.after} before={row.before}>
          {row.words.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words have no ids, and never move.
            <Word key={index} change={change} />
          ))}
        </Line>
      );
    case 'plain':
      return <Line line={row.line}>{row.line.text}</Line>;
    default:
      return (
        <Line line={row.line} className={classes[row.kind]}>
          <VisuallyHidden>{words[row.kind]} </VisuallyHidden>
          {row.line.text}
        </Line>
      );
  }
}

interface LineProps {
  readonly line: ComparedLine;
  /** The line as it was, where its speaker may have been another. */
  readonly before?: ComparedLine;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

function Line({ line, before = line, className = '', children }: LineProps) {
  const time = line.timestamp === null ? '' : formatClock(line.timestamp);
  return (
    <div className={`${classes.line} ${className}`}>
      <span className={classes.who}>
        {time} {before.speaker !== line.speaker && <del>{before.speaker}</del>}{' '}
        {before.speaker === line.speaker ? line.speaker : <ins>{line.speaker}</ins>}
      </span>
      {children}
    </div>
  );
}

function Word({ change }: { readonly change: WordChange }) {
  if (change.kind === 'removed') return <del>{change.before} </del>;
  if (change.kind === 'added') return <ins>{change.after} </ins>;
  return `${change.after} `;
}
