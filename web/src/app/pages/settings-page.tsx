import { Box, Grid, NativeSelect, NavLink, Stack, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { AccountSection } from '../../features/settings/account-section.tsx';
import { ConnectSection } from '../../features/settings/connect-section.tsx';
import { KeysSection } from '../../features/settings/keys-section.tsx';
import { MembersSection } from '../../features/settings/members-section.tsx';
import { ModelsSection } from '../../features/settings/models-section.tsx';
import { SpeechSection } from '../../features/settings/speech-section.tsx';
import { StorageSection } from '../../features/settings/storage-section.tsx';
import { text } from '../../text/text.ts';
import { NotFoundPage } from './not-found-page.tsx';

const route = getRouteApi('/signed-in/settings/{-$section}');

const sections: Readonly<Record<string, { label: string; Section: ComponentType }>> = {
  account: { label: text.settings.sections.account, Section: AccountSection },
  keys: { label: text.settings.sections.keys, Section: KeysSection },
  members: { label: text.settings.sections.members, Section: MembersSection },
  speech: { label: text.settings.sections.speech, Section: SpeechSection },
  models: { label: text.settings.sections.models, Section: ModelsSection },
  storage: { label: text.settings.sections.storage, Section: StorageSection },
  connect: { label: text.settings.sections.connect, Section: ConnectSection },
};

export function SettingsPage() {
  const { section: name = 'account' } = route.useParams();
  const shown = sections[name];
  if (shown === undefined) return <NotFoundPage />;
  return (
    <Stack>
      <Title order={1} size="h2">
        {text.settings.title}
      </Title>
      <Grid>
        <Grid.Col span={{ base: 12, sm: 4, md: 3 }}>
          <SectionSelect name={name} />
          <Box component="nav" visibleFrom="sm" aria-label={text.settings.sectionsLabel}>
            {Object.entries(sections).map(([section, { label }]) => (
              <NavLink
                key={section}
                label={label}
                active={section === name}
                aria-current={section === name ? 'page' : undefined}
                style={{ borderRadius: 'var(--mantine-radius-md)' }}
                renderRoot={(props) => (
                  <Link to="/settings/{-$section}" params={{ section }} {...props} />
                )}
              />
            ))}
          </Box>
        </Grid.Col>
        <Grid.Col span={{ base: 12, sm: 8, md: 9 }}>
          <shown.Section />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

/** On a phone the list would fill the screen. */
function SectionSelect({ name }: { readonly name: string }) {
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      hiddenFrom="sm"
      aria-label={text.settings.sectionsLabel}
      value={name}
      data={Object.entries(sections).map(([value, { label }]) => ({ value, label }))}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '/settings/{-$section}', params: { section: value } })
      }
    />
  );
}
