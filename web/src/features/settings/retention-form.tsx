import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { previewRetention, type Retention, useChangeRetention } from './system.ts';

const words = text.settings.storage;
const maxDays = 36_500;

export function RetentionForm({ retention }: { readonly retention: Retention }) {
  const [media, setMedia] = useState<string | number>(retention.media_days ?? '');
  const [recordings, setRecordings] = useState<string | number>(retention.recording_days ?? '');
  const change = useChangeRetention();
  const preview = useMutation({ mutationFn: previewRetention, onError: notifyFailure });
  const wanted: Retention = { media_days: days(media), recording_days: days(recordings) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(wanted);
  };
  const limits = { min: 1, max: maxDays, allowDecimal: false, maw: 360 };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NumberInput
          label={words.mediaDays}
          description={words.mediaDaysHint}
          value={media}
          onChange={setMedia}
          {...limits}
        />
        <NumberInput
          label={words.recordingDays}
          value={recordings}
          onChange={setRecordings}
          {...limits}
        />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
          <Button
            variant="default"
            loading={preview.isPending}
            onClick={() => preview.mutate(wanted)}
          >
            {words.preview}
          </Button>
        </Group>
        <Text size="sm" aria-live="polite">
          {preview.data !== undefined &&
            words.previewed(
              preview.data.recordings.recordings,
              preview.data.media.recordings,
              formatSize(preview.data.media.bytes + preview.data.recordings.bytes),
            )}
        </Text>
      </Stack>
    </form>
  );
}

function days(value: string | number): number | null {
  return value === '' ? null : Number(value);
}
