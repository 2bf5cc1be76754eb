import { Group, TextInput } from '@mantine/core';
import { CopyButton } from './copy-button.tsx';

/** A text to be taken elsewhere: a key, an address, a link. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value} miw={90} />
    </Group>
  );
}
