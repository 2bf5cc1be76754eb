import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useAcceptInvitation } from './sign-in.ts';

interface InvitationFormProps {
  readonly token: string;
  /** They sign in here already: with the password that they have. */
  readonly hasAccount: boolean;
  readonly onJoined: () => void;
}

export function InvitationForm({ token, hasAccount, onJoined }: InvitationFormProps) {
  const accept = useAcceptInvitation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { first_name = '', last_name = '', password, new_password = '' } = readForm(event);
    const member = { token, first_name, last_name, password: password ?? new_password };
    accept.mutate(member, { onSuccess: onJoined });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {accept.isError && <ErrorState error={accept.error} />}
        {hasAccount ? <KnownPersonFields /> : <NewPersonFields />}
        <Button type="submit" loading={accept.isPending}>
          {text.session.accept}
        </Button>
      </Stack>
    </form>
  );
}

function NewPersonFields() {
  const { firstName, lastName } = text.session;
  return (
    <>
      <Group grow>
        <TextInput name="first_name" label={firstName} autoComplete="given-name" required />
        <TextInput name="last_name" label={lastName} autoComplete="family-name" />
      </Group>
      <NewPasswordField />
    </>
  );
}

function KnownPersonFields() {
  return (
    <PasswordInput
      name="password"
      label={text.session.password}
      autoComplete="current-password"
      visibilityToggleButtonProps={{ 'aria-label': text.session.showPassword }}
      required
    />
  );
}
