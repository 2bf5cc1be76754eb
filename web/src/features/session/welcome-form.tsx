import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { useChangePassword, useChangeProfile } from './account.ts';
import { NewPasswordField } from './new-password-field.tsx';
import { sessionQuery } from './session-query.ts';

/** For somebody who came by a one-time link and has no password yet. */
export function WelcomeForm({ onDone }: { readonly onDone: () => void }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const changeProfile = useChangeProfile();
  const changePassword = useChangePassword();
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const { email = '', first_name = '', last_name = '', new_password = '' } = readForm(event);
    try {
      await changeProfile.mutateAsync({ email, first_name, last_name });
      await changePassword.mutateAsync({ new_password });
      onDone();
    } catch (failure) {
      setError(failure);
    }
  };
  const user = session?.user;
  return (
    <form onSubmit={submit}>
      <Stack>
        {error !== null && <ErrorState error={error} />}
        <Group grow>
          <TextInput
            name="first_name"
            label={text.session.firstName}
            autoComplete="given-name"
            defaultValue={user?.first_name}
          />
          <TextInput
            name="last_name"
            label={text.session.lastName}
            autoComplete="family-name"
            defaultValue={user?.last_name}
          />
        </Group>
        <TextInput
          name="email"
          type="email"
          label={text.session.email}
          autoComplete="username"
          defaultValue={user?.email}
          required
        />
        <NewPasswordField />
        <Button type="submit" loading={changeProfile.isPending || changePassword.isPending}>
          {text.session.begin}
        </Button>
      </Stack>
    </form>
  );
}
