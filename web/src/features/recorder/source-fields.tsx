import { Group, Radio, Stack, Switch, Text } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { CaptureChoice } from './capture.ts';
import { MicrophoneSelect } from './microphone-select.tsx';
import classes from './recorder.module.css';

interface SourceFieldsProps {
  readonly choice: CaptureChoice;
  readonly onChange: (choice: CaptureChoice) => void;
}

const sources = ['microphone', 'sharing'] as const;

export function SourceFields({ choice, onChange }: SourceFieldsProps) {
  return (
    <Stack gap="md">
      <Radio.Group
        label={text.recorder.source}
        value={choice.source}
        onChange={(value) =>
          onChange({ ...choice, source: value === 'sharing' ? 'sharing' : 'microphone' })
        }
      >
        <div className={classes.sources}>
          {sources.map((source) => (
            <SourceCard key={source} source={source} />
          ))}
        </div>
      </Radio.Group>
      {choice.source === 'sharing' && (
        <>
          <Text size="sm" c="var(--quiet)">
            {text.recorder.sharingHint}
          </Text>
          <Switch
            label={text.recorder.keepPicture}
            description={text.recorder.keepPictureHint}
            checked={choice.keepsPicture}
            onChange={(event) => onChange({ ...choice, keepsPicture: event.currentTarget.checked })}
          />
        </>
      )}
      <MicrophoneSelect
        value={choice.microphoneId}
        onChange={(microphoneId) => onChange({ ...choice, microphoneId })}
      />
    </Stack>
  );
}

function SourceCard({ source }: { readonly source: (typeof sources)[number] }) {
  const { label, hint } = text.recorder.sources[source];
  return (
    <Radio.Card value={source} className={classes.source} aria-label={label}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator />
        <div>
          <Text fw={600} size="sm">
            {label}
          </Text>
          <Text size="sm" c="var(--quiet)">
            {hint}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}
