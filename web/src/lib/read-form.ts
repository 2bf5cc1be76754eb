import type { FormEvent } from 'react';

/** The texts of a form that is submitted, by the names of its fields; the page is not left. */
export function readForm(event: FormEvent<HTMLFormElement>): Partial<Record<string, string>> {
  event.preventDefault();
  const entries = [...new FormData(event.currentTarget)];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
}
