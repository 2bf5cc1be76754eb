import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconList, IconMicrophone, IconSearch, IconSettings } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { text } from '../text/text.ts';

const [store, spotlight] = createSpotlight();

export const openCommandPalette = () => spotlight.open();

/** Everything that can be opened, by a few letters of its name. */
export function CommandPalette() {
  const navigate = useNavigate();
  const actions: SpotlightActionData[] = [
    {
      id: 'recordings',
      label: text.ui.recordings,
      leftSection: <IconList aria-hidden />,
      onClick: () => navigate({ to: '/' }),
    },
    {
      id: 'record',
      label: text.ui.record,
      leftSection: <IconMicrophone aria-hidden />,
      onClick: () => navigate({ to: '/record' }),
    },
    {
      id: 'settings',
      label: text.ui.settings,
      leftSection: <IconSettings aria-hidden />,
      onClick: () => navigate({ to: '/settings/{-$section}' }),
    },
  ];
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={['mod + K', '/']}
      nothingFound={text.ui.nothingFound}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: text.ui.searchEverything,
        'aria-label': text.ui.searchEverything,
      }}
    />
  );
}
