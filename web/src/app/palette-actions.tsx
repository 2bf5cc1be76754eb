import { useMantineColorScheme } from '@mantine/core';
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
import { text } from '../text/text.ts';
import { type PaletteAction, PaletteGroup } from './palette-group.tsx';

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
  const groups = [
    { label: text.palette.goTo, actions: fitting(goTo, words) },
    { label: text.palette.appearance, actions: fitting(appearance, words) },
  ];
  return groups
    .filter(({ actions }) => actions.length > 0)
    .map((group) => <PaletteGroup key={group.label} {...group} />);
}

function fitting(actions: readonly PaletteAction[], words: string): readonly PaletteAction[] {
  const letters = words.toLocaleLowerCase();
  return actions.filter(({ label }) => label.toLocaleLowerCase().includes(letters));
}
