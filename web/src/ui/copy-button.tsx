import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { copyText } from '../lib/copy-text.ts';
import { text } from '../text/text.ts';
import { notifyProblem } from './notify.ts';

/** Puts a text into the clipboard, and says that it is there. */
export function CopyButton({ value, ...others }: ButtonProps & { readonly value: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const worked = await copyText(value);
    setCopied(worked);
    if (!worked) notifyProblem(text.ui.noClipboard);
  };
  return (
    <Button variant="default" {...others} onClick={() => void copy()}>
      {isCopied ? text.ui.copied : text.ui.copy}
    </Button>
  );
}
