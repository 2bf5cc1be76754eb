import { useWindowEvent } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useSingleKeys } from '../lib/single-keys.ts';
import { text } from '../text/text.ts';
import classes from './command-palette.module.css';
import { PaletteActions } from './palette-actions.tsx';
import { PaletteMeetings } from './palette-meetings.tsx';

const [store, spotlight] = createSpotlight();

export const openCommandPalette = () => spotlight.open();

/** Everything that can be opened, by a few letters of its name or of what was said. */
export function CommandPalette() {
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [singleKeys] = useSingleKeys();
  // Compared by what it types: on many keyboards it is typed with Shift.
  useWindowEvent('keydown', (event) => {
    if (!singleKeys || event.key !== '/' || isWriting(event)) return;
    event.preventDefault();
    spotlight.open();
  });
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      onSpotlightOpen={() => setIsOpen(true)}
      onSpotlightClose={() => setIsOpen(false)}
      scrollable
      attributes={{ content: { 'aria-label': text.palette.title } }}
      classNames={{ actionDescription: classes.quiet, actionsGroup: classes.quiet }}
      maxHeight="70vh"
    >
      <Spotlight.Search
        leftSection={<IconSearch size={18} aria-hidden />}
        placeholder={text.ui.searchEverything}
        aria-label={text.ui.searchEverything}
      />
      <Spotlight.ActionsList>
        {isOpen && <PaletteMeetings words={query.trim()} />}
        <PaletteActions words={query.trim()} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function isWriting({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  const fields = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';
  const isInField = target instanceof Element && target.closest(fields) !== null;
  return isInField || ctrlKey || metaKey || altKey || defaultPrevented;
}
