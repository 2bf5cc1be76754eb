import { Title } from '@mantine/core';
import { text } from '../../text/text.ts';

export function SettingsPage() {
  return <Title>{text.ui.settings}</Title>;
}
