import { Badge, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { type SpeechModel, usePullModel, useRemoveModel, useVerifyModel } from './speech-models.ts';

const words = text.settings.models;

export function ModelCard({ model }: { readonly model: SpeechModel }) {
  const { id, summary, languages, licence, state, size_bytes: sizeBytes } = model;
  const facts = [formatSize(sizeBytes), words.languages(languages.length), licence];
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start">
          <div>
            <Group gap="xs">
              <Text fw={600}>{id}</Text>
              {model.is_default && <Badge variant="light">{words.usual}</Badge>}
              <Badge color={state === 'present' ? 'teal' : 'gray'} variant="light">
                {words.states[state]}
              </Badge>
            </Group>
            <Text size="sm">{summary}</Text>
            <Text size="xs" c="var(--quiet)">
              {facts.join(' · ')}
            </Text>
          </div>
          <ModelActions model={model} />
        </Group>
        {state === 'downloading' && <DownloadProgress model={model} />}
        {model.reason !== null && (
          <Text size="sm" c="red" role="alert">
            {model.reason}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function DownloadProgress({ model }: { readonly model: SpeechModel }) {
  const { size_bytes: size, received_bytes: received } = model;
  const percent = size === 0 ? 0 : ((received ?? 0) / size) * 100;
  return (
    <Progress.Root size="lg">
      <Progress.Section
        value={percent}
        animated
        aria-label={`${words.states.downloading}: ${model.id}`}
      />
    </Progress.Root>
  );
}

function ModelActions({ model: { id, state } }: { readonly model: SpeechModel }) {
  const pull = usePullModel();
  const verify = useVerifyModel();
  const remove = useRemoveModel();
  if (state === 'downloading') return null;
  if (state !== 'present') {
    return (
      <Button
        size="xs"
        aria-label={`${words.pull}: ${id}`}
        loading={pull.isPending}
        onClick={() => pull.mutate(id)}
      >
        {words.pull}
      </Button>
    );
  }
  const check = () =>
    verify.mutate(id, {
      onSuccess: ({ damaged }) => {
        if (damaged.length === 0) notifyDone(words.checked);
      },
    });
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        aria-label={`${words.verify}: ${id}`}
        loading={verify.isPending}
        onClick={check}
      >
        {words.verify}
      </Button>
      <ConfirmButton
        label={words.remove}
        description={`${words.remove}: ${id}`}
        title={words.removeTitle(id)}
        isPending={remove.isPending}
        onConfirm={() => remove.mutateAsync(id)}
      >
        {words.removeLead}
      </ConfirmButton>
    </Group>
  );
}
