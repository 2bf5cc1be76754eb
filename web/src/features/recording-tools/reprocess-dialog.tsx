import { Autocomplete, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useCreateProcessing } from '../recordings/create-processing.ts';
import type { ToolProps } from './tool-props.ts';

const steps = ['transcript', 'notes', 'media'] as const;
type Step = (typeof steps)[number];

export function ReprocessDialog({ recordingId, onClose }: ToolProps) {
  const [from, setFrom] = useState<Step>('transcript');
  const [language, setLanguage] = useState('');
  const [engine, setEngine] = useState('');
  const create = useCreateProcessing(recordingId);
  const words = text.tools.reprocessing;
  const start = () =>
    create.mutate(
      { from, ...optionsOf(from, language, engine) },
      {
        onSuccess() {
          notifyDone(words.done);
          onClose();
        },
      },
    );
  return (
    <Dialog title={words.title} onClose={onClose}>
      <Stack>
        <Text size="sm">{from === 'notes' ? words.notesWarning : words.means}</Text>
        <Radio.Group
          label={words.from}
          value={from}
          onChange={(value) => setFrom(steps.find((step) => step === value) ?? from)}
        >
          <Stack gap="xs" mt={6}>
            {steps.map((step) => (
              <Radio key={step} value={step} label={words.steps[step]} />
            ))}
          </Stack>
        </Radio.Group>
        {from !== 'notes' && (
          <>
            <TextInput
              label={words.language}
              description={words.languageHint}
              value={language}
              maxLength={35}
              onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
            />
            <Autocomplete
              label={words.engine}
              description={words.engineHint}
              data={words.engines}
              value={engine}
              maxLength={100}
              onChange={setEngine}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.ui.cancel}
          </Button>
          <Button loading={create.isPending} onClick={start}>
            {words.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** What concerns the transcript is said only where there will be a new one. */
function optionsOf(from: Step, language: string, engine: string) {
  if (from === 'notes') return {};
  return { language: language.trim() || null, engine: engine.trim() || null };
}
