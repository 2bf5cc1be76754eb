import { Anchor, Button, Code, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileUpload, IconMicrophone, IconPlugConnected } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { text } from '../../text/text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './library-welcome.module.css';

/** What somebody sees who has nothing yet: three ways to begin. */
export function LibraryWelcome({ upload }: { readonly upload: ReactNode }) {
  const words = text.library.empty;
  return (
    <Stack gap="xl" pt={40} pb={60} maw={1040} mx="auto">
      <Stack gap={6} ta="center">
        <Title order={2}>{words.title}</Title>
        <Text c="var(--quiet)">{words.text}</Text>
      </Stack>
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        <Way icon={<IconMicrophone />} title={words.record} explained={words.recordText}>
          <Button component={Link} to="/record">
            {words.recordAction}
          </Button>
        </Way>
        <Way icon={<IconFileUpload />} title={words.drop} explained={words.dropText}>
          {upload}
        </Way>
        <Way icon={<IconPlugConnected />} title={words.connect} explained={words.connectText}>
          <Copied value={window.location.origin} />
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/settings/{-$section}" params={{ section: 'keys' }} {...props} />
            )}
          >
            {words.connectAction}
          </Anchor>
        </Way>
      </SimpleGrid>
      <Stack gap={6}>
        <Text size="sm" c="var(--quiet)">
          {words.curl}
        </Text>
        <Copied value={exampleCommand(window.location.origin)} />
      </Stack>
    </Stack>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly explained: string;
  readonly children?: ReactNode;
}

function Way({ icon, title, explained, children }: WayProps) {
  return (
    <div className={classes.way}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text size="sm" c="var(--quiet)">
        {explained}
      </Text>
      {children}
    </div>
  );
}

function Copied({ value }: { readonly value: string }) {
  return (
    <div className={classes.copied}>
      <Code block className={classes.code} tabIndex={0}>
        {value}
      </Code>
      <CopyButton value={value} size="compact-sm" />
    </div>
  );
}

function exampleCommand(server: string): string {
  return [
    `curl ${server}/api/projects/@current/desktop_recordings/ \\`,
    `  -H 'Authorization: Bearer mb_…' -d platform=zoom`,
  ].join('\n');
}
