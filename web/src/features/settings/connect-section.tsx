import { Anchor, Code, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Section } from '../../ui/section.tsx';
import { sessionQuery } from '../session/session-query.ts';

const words = text.settings.connect;

export function ConnectSection() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const address = window.location.origin;
  const project = session?.current_project ?? 1;
  const example = `curl -X POST ${address}/api/projects/${project}/desktop_recordings/ \\
  -H 'Authorization: Bearer mb_…' -d platform=zoom`;
  return (
    <Section title={words.title} lead={words.lead}>
      <Stack>
        <CopyField label={words.address} value={address} />
        <CopyField label={words.project} value={String(project)} />
        <div>
          <Text size="sm" fw={500}>
            {words.example}
          </Text>
          <Code block tabIndex={0}>
            {example}
          </Code>
        </div>
        <Text size="sm">
          {words.more}{' '}
          <Anchor href="/api/docs/" underline="always">
            /api/docs/
          </Anchor>
          .
        </Text>
      </Stack>
    </Section>
  );
}
