import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { text } from '../text/text.ts';

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
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} miw={90}>
            {copied ? text.ui.copied : text.ui.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
