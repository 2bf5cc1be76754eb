import { Anchor } from '@mantine/core';
import type { ComponentProps } from 'react';
import Markdown from 'react-markdown';
import classes from './notes.module.css';
import type { SeekTo } from './seek-to.ts';
import { TimeButton } from './time-button.tsx';
import { linkTimes, timeInAddress } from './time-links.ts';

interface MarkdownTextProps {
  readonly children: string;
  readonly onSeek: SeekTo;
}

/** Pictures are left out: they would tell other servers who reads this. */
const leftOut = ['img'];

/** Markdown as a page shows it. Its HTML is not: react-markdown makes elements of Markdown alone. */
export function MarkdownText({ children, onSeek }: MarkdownTextProps) {
  const link = ({ href, children: label }: ComponentProps<'a'>) => {
    const milliseconds = timeInAddress(href);
    if (milliseconds !== null) return <TimeButton milliseconds={milliseconds} onSeek={onSeek} />;
    // An address of a kind that does more than open a page has been taken out.
    if (!href) return label;
    return (
      <Anchor href={href} target="_blank" rel="noopener noreferrer" fz="inherit" underline="always">
        {label}
      </Anchor>
    );
  };
  return (
    <div className={classes.markdown}>
      <Markdown rehypePlugins={[linkTimes]} disallowedElements={leftOut} components={{ a: link }}>
        {children}
      </Markdown>
    </div>
  );
}
