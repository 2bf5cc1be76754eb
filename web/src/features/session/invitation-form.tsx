import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useAcceptInvitation } from './sign-in.ts';

interface InvitationFormProps {
  readonly token: string;
  readonly onJoined: () => void;
}

export function InvitationForm({ token, onJoined }: InvitationFormProps) {
  const accept = useAcceptInvitation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { first_name = '', last_name = '', new_password = '' } = readForm(event);
    const member = { token, first_name, last_name, password: new_password };
    accept.mutate(member, { onSuccess: onJoined });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {accept.isError && <ErrorState error={accept.error} />}
        <Group grow>
          <TextInput
            name="first_name"
            label={text.session.firstName}
            autoComplete="given-name"
            required
          />
          <TextInput name="last_name" label={text.session.lastName} autoComplete="family-name" />
        </Group>
        <NewPasswordField />
        <Button type="submit" loading={accept.isPending}>
          {text.session.accept}
        </Button>
      </Stack>
    </form>
  );
}
