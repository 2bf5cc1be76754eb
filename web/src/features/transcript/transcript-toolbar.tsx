import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, type Ref } from 'react';
import { text } from '../../text/text.ts';
import type { TimedLine } from './lines-in-order.ts';
import { SpeakersStrip } from './speakers-strip.tsx';
import classes from './transcript-toolbar.module.css';
import type { TranscriptSearch } from './use-search.ts';

interface TranscriptToolbarProps {
  readonly search: TranscriptSearch;
  readonly searchField: Ref<HTMLInputElement>;
  readonly lines: readonly TimedLine[];
}

export function TranscriptToolbar({ search, searchField, lines }: TranscriptToolbarProps) {
  const { query, matches, current, setQuery, move } = search;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') move(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    setQuery('');
    event.currentTarget.blur();
  };
  const { clearSearch, nextMatch, previousMatch } = text.transcript;
  return (
    <div className={classes.toolbar}>
      <Speakers lines={lines} />
      <Group gap={4} wrap="nowrap" className={classes.search} role="search">
        <TextInput
          ref={searchField}
          className={classes.field}
          size="sm"
          type="search"
          aria-label={text.transcript.search}
          placeholder={text.transcript.search}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Text size="xs" c="var(--quiet)" className={classes.count} role="status">
          {query.trim() === '' ? '' : text.transcript.matches(current + 1, matches.length)}
        </Text>
        {query !== '' && (
          <>
            <MoveButton label={previousMatch} onClick={() => move(-1)}>
              <IconChevronUp size={16} aria-hidden />
            </MoveButton>
            <MoveButton label={nextMatch} onClick={() => move(1)}>
              <IconChevronDown size={16} aria-hidden />
            </MoveButton>
            <MoveButton label={clearSearch} onClick={() => setQuery('')}>
              <IconX size={16} aria-hidden />
            </MoveButton>
          </>
        )}
      </Group>
    </div>
  );
}

const Speakers = memo(SpeakersStrip);

interface MoveButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function MoveButton({ label, onClick, children }: MoveButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
