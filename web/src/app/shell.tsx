import { AppShell, Box, Button, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconMicrophone, IconSearch } from '@tabler/icons-react';
import { Link, Outlet } from '@tanstack/react-router';
import { RecorderProvider } from '../features/recorder/recorder-provider.tsx';
import { RecordingBadge } from '../features/recorder/recording-badge.tsx';
import { UploadTray } from '../features/uploads/upload-tray.tsx';
import { UploadsProvider } from '../features/uploads/uploads-provider.tsx';
import { text } from '../text/text.ts';
import { AccountMenu } from './account-menu.tsx';
import { CommandPalette, openCommandPalette } from './command-palette.tsx';
import classes from './shell.module.css';

/** The frame round every page of people who are signed in. */
export function Shell() {
  return (
    <AppShell header={{ height: 60 }} padding={{ base: 'sm', sm: 'lg' }}>
      <a className="skip-link" href="#content">
        {text.ui.skipToContent}
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px={{ base: 'sm', sm: 'lg' }} justify="space-between" wrap="nowrap">
          <Link to="/" className={classes.brand} aria-label={text.ui.home}>
            <img src="/favicon.svg" alt="" width={28} height={28} />
            <Text fw={650} visibleFrom="xs">
              {text.ui.appName}
            </Text>
          </Link>
          <UnstyledButton className={classes.search} onClick={openCommandPalette}>
            <IconSearch size={16} aria-hidden />
            <span className={classes.searchLabel}>{text.ui.searchEverything}</span>
            <kbd className={classes.keys}>{text.ui.paletteKeys}</kbd>
          </UnstyledButton>
          <Group gap="xs" wrap="nowrap">
            <Button
              component={Link}
              to="/record"
              leftSection={<IconMicrophone size={18} aria-hidden />}
              visibleFrom="xs"
            >
              {text.ui.record}
            </Button>
            <Button component={Link} to="/record" px="xs" hiddenFrom="xs">
              <IconMicrophone size={18} aria-hidden />
              <VisuallyHidden>{text.ui.record}</VisuallyHidden>
            </Button>
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        <Box id="content" tabIndex={-1} maw={1280} mx="auto" className={classes.content}>
          <RecorderProvider>
            <UploadsProvider>
              <Outlet />
              <div className={classes.dock}>
                <RecordingBadge />
                <UploadTray />
              </div>
            </UploadsProvider>
          </RecorderProvider>
        </Box>
      </AppShell.Main>
      <CommandPalette />
    </AppShell>
  );
}
