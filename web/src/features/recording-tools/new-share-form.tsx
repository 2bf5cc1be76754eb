import { Button, Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { useCreateShare } from './shares.ts';

interface NewShareFormProps {
  readonly recordingId: string;
  readonly onCreated: (url: string) => void;
}

export function NewShareForm({ recordingId, onCreated }: NewShareFormProps) {
  const [days, setDays] = useState('30');
  const [includeMedia, setIncludeMedia] = useState(true);
  const [label, setLabel] = useState('');
  const create = useCreateShare(recordingId);
  const words = text.tools.shares;
  const expiries = Object.entries(words.expiries).map(([value, name]) => ({ value, label: name }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const share = {
      label: label.trim() || null,
      include_media: includeMedia,
      expires_in_days: Number(days) || null,
    };
    create.mutate(share, { onSuccess: ({ url }) => onCreated(url) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Group grow align="flex-start">
          <Select
            label={words.expires}
            data={expiries}
            value={days}
            allowDeselect={false}
            onChange={(value) => setDays(value ?? days)}
          />
          <TextInput
            label={words.label}
            placeholder={words.labelHint}
            value={label}
            maxLength={200}
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </Group>
        <Switch
          label={words.includeMedia}
          checked={includeMedia}
          onChange={({ currentTarget }) => setIncludeMedia(currentTarget.checked)}
        />
        {create.isError && <ErrorState error={create.error} />}
        <Button
          type="submit"
          loading={create.isPending}
          leftSection={<IconLink size={16} aria-hidden />}
        >
          {words.create}
        </Button>
      </Stack>
    </form>
  );
}
