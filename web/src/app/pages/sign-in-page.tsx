import { Title } from '@mantine/core';
import { text } from '../../text/text.ts';

export function SignInPage() {
  return <Title>{text.ui.recordings}</Title>;
}
