import { useMantineColorScheme } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import {
  IconKey,
  IconList,
  IconMicrophone,
  IconMoon,
  IconSettings,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { text } from '../text/text.ts';

interface PaletteAction {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** Where one can go, and how it can look. */
export function PaletteActions({ words }: { readonly words: string }) {
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const goTo: PaletteAction[] = [
    { label: text.ui.recordings, icon: <IconList />, run: () => navigate({ to: '/' }) },
    { label: text.ui.record, icon: <IconMicrophone />, run: () => navigate({ to: '/record' }) },
    {
      label: text.ui.settings,
      icon: <IconSettings />,
      run: () => navigate({ to: '/settings/{-$section}' }),
    },
    {
      label: text.palette.keys,
      icon: <IconKey />,
      run: () => navigate({ to: '/settings/{-$section}', params: { section: 'keys' } }),
    },
  ];
  const appearance: PaletteAction[] = [
    { label: text.palette.light, icon: <IconSun />, run: () => setColorScheme('light') },
    { label: text.palette.dark, icon: <IconMoon />, run: () => setColorScheme('dark') },
    { label: text.palette.auto, icon: <IconSunMoon />, run: () => setColorScheme('auto') },
  ];
  return (
    <>
      <ActionGroup label={text.palette.goTo} actions={fitting(goTo, words)} />
      <ActionGroup label={text.palette.appearance} actions={fitting(appearance, words)} />
    </>
  );
}

interface ActionGroupProps {
  readonly label: string;
  readonly actions: readonly PaletteAction[];
}

function ActionGroup({ label, actions }: ActionGroupProps) {
  if (actions.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {actions.map((action) => (
        <Spotlight.Action
          key={action.label}
          label={action.label}
          leftSection={action.icon}
          onClick={action.run}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function fitting(actions: readonly PaletteAction[], words: string): readonly PaletteAction[] {
  const letters = words.toLocaleLowerCase();
  return actions.filter(({ label }) => label.toLocaleLowerCase().includes(letters));
}
