import { useLocalStorage } from '@mantine/hooks';

/**
 * Whether single letters are commands. People who dictate can turn it off (WCAG 2.1.4); it is kept
 * in this browser.
 */
export function useSingleKeys(): readonly [boolean, (value: boolean) => void] {
  const [value, setValue] = useLocalStorage({
    key: 'minutebook-single-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  return [value, setValue];
}
