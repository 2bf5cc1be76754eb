import { Title } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { Period } from './library-rows.ts';

export function PeriodHeading({ period }: { readonly period: Period }) {
  return (
    <Title order={2} size="h6" fw={600} c="var(--quiet)" pt="lg" pb={8} px={4}>
      {periodName(period)}
    </Title>
  );
}

function periodName({ kind, start }: Period): string {
  if (kind === 'today') return text.library.today;
  if (kind === 'yesterday') return text.library.yesterday;
  const options: Intl.DateTimeFormatOptions =
    kind === 'month'
      ? { month: 'long', year: 'numeric' }
      : { weekday: 'long', day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(undefined, options).format(start);
}
