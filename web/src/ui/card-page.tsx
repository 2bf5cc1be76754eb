import { Anchor, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../text/text.ts';

interface CardPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** A page of one thing in the middle, for people who are not signed in. */
export function CardPage({ title, lead, children }: CardPageProps) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={420} gap="lg">
        <Group justify="center" gap="xs">
          <img src="/favicon.svg" alt="" width={32} height={32} />
          <Anchor href="/" c="inherit" fw={650} size="lg" underline="never">
            {text.ui.appName}
          </Anchor>
        </Group>
        <Paper withBorder radius="lg" p={{ base: 'md', xs: 'xl' }}>
          <Stack gap="md">
            <div>
              <Title order={1} size="h3">
                {title}
              </Title>
              {lead !== undefined && <Text c="var(--quiet)">{lead}</Text>}
            </div>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}
