import { Title } from '@mantine/core';
import { text } from '../../text/text.ts';

export function RecordingPage() {
  return <Title>{text.ui.recordings}</Title>;
}
