import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { findMeetings } from '../features/library/find-meetings.ts';
import { wordsToMark } from '../features/library/snippet.ts';
import { recordingName } from '../features/recordings/recording-name.ts';
import { formatDayAndTime } from '../lib/format.ts';
import { text } from '../text/text.ts';
import { type PaletteAction, PaletteGroup } from './palette-group.tsx';

const pauseMs = 150;

/** Meetings by what was typed, as it is typed; the latest where nothing was. */
export function PaletteMeetings({ words }: { readonly words: string }) {
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(words, pauseMs);
  const { data, isError, isPending } = useQuery({
    queryKey: ['palette', asked],
    queryFn: ({ signal }) => findMeetings(asked, signal),
    placeholderData: keepPreviousData,
  });
  const meetings: PaletteAction[] = (data ?? []).map((meeting) => ({
    label: recordingName(meeting),
    description: formatDayAndTime(meeting.started_at),
    icon: <IconFileText />,
    run: () =>
      navigate({
        to: '/recordings/$recordingId',
        params: { recordingId: meeting.id },
        search: asked === '' ? {} : { q: wordsToMark(asked) },
      }),
  }));
  const everywhere: PaletteAction = {
    label: text.palette.everywhere(words),
    icon: <IconSearch />,
    run: () => navigate({ to: '/', search: { q: words } }),
  };
  return (
    <PaletteGroup
      label={words === '' ? text.palette.recent : text.palette.meetings}
      actions={words === '' ? meetings : [...meetings, everywhere]}
    >
      {isPending && <Note>{text.palette.searching}</Note>}
      {isError && <Note>{text.palette.failed}</Note>}
    </PaletteGroup>
  );
}

function Note({ children }: { readonly children: string }) {
  return (
    <Text size="sm" c="var(--quiet)" px="sm" py={6} role="status">
      {children}
    </Text>
  );
}
