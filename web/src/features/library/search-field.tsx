import { CloseButton, Loader, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { text } from '../../text/text.ts';
import classes from './search-field.module.css';

interface SearchFieldProps {
  readonly words: string;
  readonly isBusy: boolean;
  readonly onWords: (words: string) => void;
}

const pauseMs = 180;
/** As much as the server takes. */
const longestWords = 500;

/** Asks as somebody types, once they pause for a moment. */
export function SearchField({ words, isBusy, onWords }: SearchFieldProps) {
  const [typed, setTyped] = useState(words);
  const [told, setTold] = useState(words);
  const tell = useDebouncedCallback(
    (value: string) => {
      setTold(value);
      onWords(value);
    },
    { delay: pauseMs, flushOnUnmount: false },
  );
  // Words from elsewhere: a link, the way back, another filter.
  useEffect(() => {
    if (words.trim() === told.trim()) return;
    setTyped(words);
    setTold(words);
  }, [words, told]);
  const clear = () => {
    setTyped('');
    tell.cancel();
    setTold('');
    onWords('');
  };
  return (
    <TextInput
      type="search"
      maxLength={longestWords}
      size="md"
      radius="xl"
      className={classes.field}
      classNames={{ input: classes.input }}
      aria-label={text.library.search.label}
      placeholder={text.library.search.placeholder}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        tell(value);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') clear();
        if (key === 'Enter') tell.flush();
      }}
      leftSection={isBusy ? <Loader size={16} aria-hidden /> : <IconSearch size={18} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton radius="xl" aria-label={text.library.search.clear} onClick={clear} />
        )
      }
    />
  );
}
