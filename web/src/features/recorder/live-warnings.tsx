import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { MicrophoneSelect } from './microphone-select.tsx';
import type { Recorder } from './recorder.ts';
import { useRecorderState } from './recorder-context.ts';
import type { Take } from './take.ts';

interface LiveWarningsProps {
  readonly recorder: Recorder;
  readonly take: Take;
}

/** What a person should do something about while it is recorded. */
export function LiveWarnings({ recorder, take }: LiveWarningsProps) {
  const { storage, sharing, isMicrophoneLost } = useRecorderState();
  const warnings = [
    take.refusal === null ? null : text.recorder.refusedLive,
    storage === 'fine' ? null : text.recorder.storage[storage],
    sharing === 'ended' ? text.recorder.sharingEnded : null,
  ].filter((warning) => warning !== null);
  return (
    <Stack gap="sm" aria-live="assertive">
      {isMicrophoneLost && <MicrophoneLost recorder={recorder} />}
      {warnings.map((warning) => (
        <Alert
          key={warning}
          color="orange"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
        >
          {warning}
        </Alert>
      ))}
    </Stack>
  );
}

function MicrophoneLost({ recorder }: { readonly recorder: Recorder }) {
  const [hasFailed, setHasFailed] = useState(false);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs">
        <Text size="sm">
          {hasFailed ? text.recorder.switchFailed : text.recorder.microphoneLost}
        </Text>
        <MicrophoneSelect
          value=""
          onChange={(id) =>
            void recorder.switchMicrophone(id).then(
              () => setHasFailed(false),
              () => setHasFailed(true),
            )
          }
        />
      </Stack>
    </Alert>
  );
}
