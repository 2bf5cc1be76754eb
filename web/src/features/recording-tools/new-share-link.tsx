import { Alert } from '@mantine/core';
import { text } from '../../text/text.ts';
import { CopyField } from '../../ui/copy-field.tsx';

/** The address of a link that was just made, to be copied now or never. */
export function NewShareLink({ url }: { readonly url: string }) {
  const words = text.tools.shares;
  return (
    <Alert variant="light" title={words.made} role="status">
      <CopyField label={words.link} value={url} />
    </Alert>
  );
}
