import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { SeekTo } from './seek-to.ts';

/** The reader of Markdown is heavy, and comes when it is needed. */
const MarkdownText = lazy(async () => {
  const { MarkdownText: component } = await import('./markdown-text.tsx');
  return { default: component };
});

export function LazyMarkdown(props: { readonly children: string; readonly onSeek: SeekTo }) {
  return (
    <Suspense fallback={<Skeleton h={120} />}>
      <MarkdownText {...props} />
    </Suspense>
  );
}
