import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { platforms, statuses } from '../recordings/listed-recording.ts';
import { type FilterChoice, FilterMenu } from './filter-menu.tsx';
import {
  activeFilters,
  hasChoices,
  isSearching,
  type LibraryFilters,
  noFilters,
} from './library-filters.ts';
import { type FacetValue, searchQuery } from './search-recordings.ts';
import { WhenFilter } from './when-filter.tsx';

interface FilterBarProps {
  readonly filters: LibraryFilters;
  readonly onFilter: (changes: LibraryFilters) => void;
}

/** What the list is narrowed by; while something is looked for, with how many each would leave. */
export function FilterBar({ filters, onFilter }: FilterBarProps) {
  const isSearch = isSearching(filters);
  const { data } = useInfiniteQuery({ ...searchQuery(filters), enabled: isSearch });
  const facets = isSearch ? data?.pages[0]?.facets : null;
  const words = text.library.filters;
  return (
    <Group gap={8} role="group" aria-label={words.label}>
      <WhenFilter from={filters.from} to={filters.to} onChange={onFilter} />
      <FilterMenu
        label={words.platform}
        value={filters.platform}
        choices={withCounts(choices(platforms, text.library.platforms), facets?.platform)}
        onChange={(platform) => onFilter({ platform })}
      />
      <FilterMenu
        label={words.status}
        value={filters.status}
        choices={withCounts(choices(statuses, text.library.statuses), facets?.status)}
        onChange={(status) => onFilter({ status })}
      />
      {isSearch && (
        <FilterMenu
          label={words.speaker}
          value={filters.speaker}
          choices={toChoices(facets?.speaker)}
          onChange={(speaker) => onFilter({ speaker })}
        />
      )}
      {isSearch && (
        <FilterMenu
          label={words.has}
          value={filters.has}
          choices={choices(hasChoices, words.hasChoices)}
          onChange={(has) => onFilter({ has })}
        />
      )}
      {activeFilters(filters).length > 0 && (
        <Button size="compact-md" variant="subtle" radius="xl" onClick={() => onFilter(noFilters)}>
          {words.clear}
        </Button>
      )}
    </Group>
  );
}

function choices<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): FilterChoice[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

function withCounts(
  known: readonly FilterChoice[],
  facet: readonly FacetValue[] | undefined,
): readonly FilterChoice[] {
  if (facet === undefined) return known;
  const counts = new Map(facet.map(({ value, count }) => [String(value), count]));
  return known.map((choice) => ({ ...choice, count: counts.get(choice.value) ?? 0 }));
}

function toChoices(facet: readonly FacetValue[] = []): FilterChoice[] {
  return facet
    .filter(({ value }) => value !== '')
    .map(({ value, count }) => ({ value: String(value), label: String(value), count }));
}
