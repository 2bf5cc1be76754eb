import { Fragment } from 'react';
import type { SnippetPart } from './snippet.ts';

/** A text with what was looked for marked. */
export function Snippet({ parts }: { readonly parts: readonly SnippetPart[] }) {
  return parts.map(({ text, match }, index) =>
    match ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name, and never move
      <mark key={index}>{text}</mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name, and never move
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}
