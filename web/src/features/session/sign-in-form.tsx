import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { ErrorState } from '../../ui/states.tsx';
import { useSignIn } from './sign-in.ts';

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const signIn = useSignIn();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { email = '', password = '' } = readForm(event);
    signIn.mutate({ email, password }, { onSuccess: onSignedIn });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {signIn.isError && <ErrorState error={signIn.error} />}
        <TextInput
          name="email"
          type="email"
          label={text.session.email}
          autoComplete="username"
          required
        />
        <PasswordInput
          name="password"
          label={text.session.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': text.session.showPassword }}
          required
        />
        <Button type="submit" loading={signIn.isPending}>
          {text.session.signIn}
        </Button>
        <Text size="sm" c="var(--quiet)">
          {text.session.forgotten}
        </Text>
      </Stack>
    </form>
  );
}
