import {
  Avatar,
  Menu,
  SegmentedControl,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { IconApi, IconLogout, IconSettings } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { personName } from '../features/session/person-name.ts';
import { sessionQuery } from '../features/session/session-query.ts';
import { useSignOut } from '../features/session/sign-out.ts';
import { text } from '../text/text.ts';

export function AccountMenu() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const signOut = useSignOut();
  const user = session?.user;
  const name = user === undefined ? '' : personName(user);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar name={name} color="initials" radius="xl" aria-hidden />
          <VisuallyHidden>{`${text.ui.account}: ${name}`}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" truncate>
            {user?.email}
          </Text>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconSettings size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/settings/{-$section}" {...props} />}
        >
          {text.ui.settings}
        </Menu.Item>
        <Menu.Item component="a" href="/api/docs/" leftSection={<IconApi size={16} aria-hidden />}>
          {text.ui.apiDocumentation}
        </Menu.Item>
        <Menu.Divider />
        <AppearanceControl />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => signOut.mutate()}
        >
          {text.ui.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function AppearanceControl() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { light, dark, auto } = text.ui.appearance;
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={text.ui.appearanceLabel}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
      data={[
        { value: 'light', label: light },
        { value: 'dark', label: dark },
        { value: 'auto', label: auto },
      ]}
    />
  );
}
