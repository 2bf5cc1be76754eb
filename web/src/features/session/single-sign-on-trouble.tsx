import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { text } from '../../text/text.ts';

const troubles = new Map<string, string>(Object.entries(text.session.troubles));

/** Why the way by the provider ended here; `code` stands in the address, where anybody can write. */
export function SingleSignOnTrouble({ code }: { readonly code: string }) {
  return (
    <Alert
      role="alert"
      variant="light"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={text.session.notSignedIn}
    >
      <Text size="sm">{troubles.get(code) ?? text.session.otherTrouble}</Text>
    </Alert>
  );
}
