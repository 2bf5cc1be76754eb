import { Alert, Button, Checkbox, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { sessionQuery } from '../session/session-query.ts';
import { useCreateApiKey } from './api-keys.ts';
import { scopeChoices } from './scope-name.ts';

const words = text.settings.keys;
const usualScopes = ['desktop_recording:write', 'user:read', 'project:read'];

export function NewKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const create = useCreateApiKey();
  const value = create.data?.value ?? null;
  return (
    <Dialog
      onClose={onClose}
      title={words.createTitle}
      // The key is shown once: it must not be lost by a click beside.
      closeOnClickOutside={value === null}
    >
      {value === null ? (
        <NewKeyForm create={create} />
      ) : (
        <Stack>
          <Alert color="yellow">{words.shownOnce}</Alert>
          <CopyField label={words.key} value={value} />
          <Button onClick={onClose}>{words.done}</Button>
        </Stack>
      )}
    </Dialog>
  );
}

function NewKeyForm({ create }: { readonly create: ReturnType<typeof useCreateApiKey> }) {
  const session = useQuery(sessionQuery).data;
  const [scopes, setScopes] = useState(usualScopes);
  const [projects, setProjects] = useState<string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { label = '' } = readForm(event);
    create.mutate({ label, scopes, scoped_teams: projects.map(Number) });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          name="label"
          label={words.label}
          description={words.labelHint}
          maxLength={40}
          data-autofocus
          required
        />
        <Checkbox.Group label={words.access} value={scopes} onChange={setScopes}>
          <Stack gap="xs" mt="xs">
            {scopeChoices.map((choice) => (
              <Checkbox key={choice.value} {...choice} />
            ))}
          </Stack>
        </Checkbox.Group>
        <MultiSelect
          label={words.projects}
          description={words.projectsHint}
          data={session?.projects.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
          value={projects}
          onChange={setProjects}
        />
        <Button type="submit" loading={create.isPending} disabled={scopes.length === 0}>
          {words.create}
        </Button>
      </Stack>
    </form>
  );
}
