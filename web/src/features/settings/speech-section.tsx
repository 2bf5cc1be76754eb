import { Button, Group, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import {
  type ProcessingSettings,
  processingSettingsQuery,
  useChangeProcessingSettings,
} from './processing-settings.ts';
import { SystemFacts } from './system-facts.tsx';

const words = text.settings.speech;

export function SpeechSection() {
  const current = useQuery(processingSettingsQuery);
  return (
    <Stack>
      <Section title={words.title} lead={words.lead}>
        <QueryState query={current} />
        {current.data !== undefined && <SpeechForm settings={current.data} />}
      </Section>
      <SystemFacts />
    </Stack>
  );
}

function SpeechForm({ settings }: { readonly settings: ProcessingSettings }) {
  const change = useChangeProcessingSettings();
  const [vocabulary, setVocabulary] = useState([...settings.vocabulary]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { language = '', notes_template = '' } = readForm(event);
    change.mutate({
      language: language.trim() || null,
      vocabulary,
      notes_template: notes_template.trim() === '' ? null : notes_template,
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          name="language"
          label={words.language}
          description={words.languageHint}
          defaultValue={settings.language ?? ''}
          maw={320}
        />
        <TagsInput
          label={words.vocabulary}
          description={words.vocabularyHint}
          value={vocabulary}
          onChange={setVocabulary}
        />
        <Textarea
          name="notes_template"
          label={words.template}
          description={words.templateHint}
          defaultValue={settings.notes_template ?? ''}
          autosize
          minRows={4}
          maxRows={20}
        />
        <Group justify="space-between">
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
          {settings.notes_template !== null && (
            <Text size="sm" c="var(--quiet)">
              {words.templateVersion(settings.notes_template_version)}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
