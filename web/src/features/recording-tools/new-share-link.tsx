import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from '../../lib/copy-text.ts';
import { text } from '../../text/text.ts';
import { notifyProblem } from '../../ui/notify.ts';

/** The address of a link that was just made, to be copied now or never. */
export function NewShareLink({ url }: { readonly url: string }) {
  const [isCopied, setCopied] = useState(false);
  const words = text.tools.shares;
  const copy = async () => {
    const worked = await copyText(url);
    setCopied(worked);
    if (!worked) notifyProblem(text.tools.noClipboard);
  };
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <Alert variant="light" title={words.made} role="status">
      <Stack gap="sm">
        <TextInput
          aria-label={words.link}
          value={url}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button leftSection={<Icon size={16} aria-hidden />} onClick={() => void copy()}>
          {isCopied ? words.copied : words.copy}
        </Button>
      </Stack>
    </Alert>
  );
}
