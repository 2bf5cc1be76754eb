import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { text } from '../../text/text.ts';

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** What the list looks like before it is there. */
export function RowSkeletons() {
  return (
    <Stack gap={34} pt={40} role="status">
      <VisuallyHidden>{text.ui.loading}</VisuallyHidden>
      {rows.map((row) => (
        <Group key={row} wrap="nowrap" gap="md" px="sm" aria-hidden>
          <Skeleton width={96} height={54} radius={8} flex="none" />
          <Stack gap={10} flex={1}>
            <Skeleton height={14} width="38%" />
            <Skeleton height={11} width="62%" />
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
