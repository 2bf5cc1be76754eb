import { Title } from '@mantine/core';
import { text } from '../../text/text.ts';

export function RecordPage() {
  return <Title>{text.ui.record}</Title>;
}
