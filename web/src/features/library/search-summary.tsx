import { Anchor, Group, Text } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { SearchPage } from './search-recordings.ts';

interface SearchSummaryProps {
  readonly page: SearchPage;
  readonly onCorrect: (words: string) => void;
}

/** How much was found, and by which words where they were corrected. */
export function SearchSummary({ page, onCorrect }: SearchSummaryProps) {
  const { count, count_is_exact, took_ms, corrected_query, matched } = page;
  const words = text.library.search;
  return (
    <Group gap="sm" py="sm" px={4} role="status">
      <Text size="sm" c="var(--quiet)">
        {words.found(count, count_is_exact)} · {words.took(took_ms)}
      </Text>
      {matched !== 'all' && <Text size="sm">{words.matched[matched]}</Text>}
      {corrected_query !== null && (
        <Text size="sm">
          {words.corrected}{' '}
          <Anchor component="button" fw={600} onClick={() => onCorrect(corrected_query)}>
            {corrected_query}
          </Anchor>
        </Text>
      )}
    </Group>
  );
}
