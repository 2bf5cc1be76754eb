import type { ReactNode } from 'react';
import classes from './notes.module.css';

/** Longer ones, such as addresses, must be allowed to break. */
const longestWord = 24;

interface MarkedTextProps {
  readonly text: string;
  readonly children: ReactNode;
}

/** A text with a mark after it that never stands alone on a line. */
export function MarkedText({ text, children }: MarkedTextProps) {
  const lastSpace = text.trimEnd().lastIndexOf(' ');
  if (text.length - lastSpace > longestWord) {
    return (
      <>
        {text} {children}
      </>
    );
  }
  return (
    <>
      {text.slice(0, lastSpace + 1)}
      <span className={classes.lastWord}>
        {text.slice(lastSpace + 1)}
        {children}
      </span>
    </>
  );
}
