import {
  Autocomplete,
  Button,
  Group,
  type OptionsFilter,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { text } from '../../text/text.ts';
import { useTranscriptTools } from './transcript-context.ts';
import { useUpdateSpeakers } from './update-speakers.ts';

interface SpeakerFormProps {
  readonly speaker: string | null;
  /** Lines of the turn that was pressed; null where all are meant. */
  readonly lineIds: readonly number[] | null;
  readonly onClose: () => void;
}

/** While the name stands untouched it is no search: every other may be meant. */
const everyOption: OptionsFilter<string> = ({ options }) => [...options];

/** Names a speaker, everywhere or in one turn; giving two one name makes them one. */
export function SpeakerForm({ speaker, lineIds, onClose }: SpeakerFormProps) {
  const { recordingId, names, lineCount } = useTranscriptTools();
  const update = useUpdateSpeakers(recordingId);
  const [name, setName] = useState(speaker ?? '');
  const [scope, setScope] = useState<'everywhere' | 'here'>('everywhere');
  const wanted = name.trim();
  const isMerge = wanted !== speaker && scope === 'everywhere' && lineCount(wanted) > 0;

  const save = (to: string | null) => {
    onClose();
    if (to === speaker) return;
    update.mutate({ from: speaker, to, lines: scope === 'here' ? lineIds : null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(wanted === '' ? null : wanted);
  };
  const { everywhere, merges, nobody, onlyHere, renameTitle, unknownAgain } = text.transcript;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Autocomplete
          label={renameTitle}
          data={names.filter((one) => one !== speaker)}
          {...(name === speaker ? { filter: everyOption } : {})}
          openOnFocus={false}
          value={name}
          onChange={setName}
          maxLength={255}
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          onFocus={(event) => event.currentTarget.select()}
        />
        {lineIds !== null && (
          <SegmentedControl
            aria-label={text.transcript.scope}
            value={scope}
            onChange={setScope}
            data={[
              { value: 'everywhere', label: everywhere(lineCount(speaker)) },
              { value: 'here', label: onlyHere(lineIds.length) },
            ]}
          />
        )}
        {isMerge && <Text size="sm">{merges(speaker ?? nobody, wanted)}</Text>}
        <Group justify="space-between">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={speaker === null}
            onClick={() => save(null)}
          >
            {unknownAgain}
          </Button>
          <Button type="submit" size="compact-sm" disabled={wanted === ''}>
            {text.ui.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
