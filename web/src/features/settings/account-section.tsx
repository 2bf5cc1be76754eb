import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure } from '../../ui/notify.ts';
import { Section } from '../../ui/section.tsx';
import { useChangePassword, useChangeProfile } from '../session/account.ts';
import { NewPasswordField } from '../session/new-password-field.tsx';
import { sessionQuery } from '../session/session-query.ts';

const words = text.settings.account;

export function AccountSection() {
  return (
    <Stack>
      <Section title={words.title} lead={words.lead}>
        <ProfileForm />
      </Section>
      <Section title={words.passwordTitle} lead={words.passwordLead}>
        <PasswordForm />
      </Section>
    </Stack>
  );
}

function ProfileForm() {
  const user = useSuspenseQuery(sessionQuery).data?.user;
  const change = useChangeProfile();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { email = '', first_name = '', last_name = '' } = readForm(event);
    change.mutate(
      { email, first_name, last_name },
      { onSuccess: () => notifyDone(text.settings.saved), onError: notifyFailure },
    );
  };
  const { firstName, lastName, email } = text.session;
  return (
    <form onSubmit={submit}>
      <Stack maw={480}>
        <Group grow>
          <TextInput name="first_name" label={firstName} defaultValue={user?.first_name} />
          <TextInput name="last_name" label={lastName} defaultValue={user?.last_name} />
        </Group>
        <TextInput name="email" type="email" label={email} defaultValue={user?.email} required />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {text.ui.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PasswordForm() {
  const hasPassword = useSuspenseQuery(sessionQuery).data?.has_password ?? true;
  const change = useChangePassword();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const { current_password, new_password = '' } = readForm(event);
    const current = current_password === undefined ? {} : { current_password };
    const onSuccess = () => {
      notifyDone(words.passwordChanged);
      form.reset();
    };
    change.mutate({ ...current, new_password }, { onSuccess, onError: notifyFailure });
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={480}>
        {hasPassword && (
          <PasswordInput
            name="current_password"
            label={text.session.currentPassword}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': text.session.showPassword }}
            required
          />
        )}
        <NewPasswordField />
        <Group>
          <Button type="submit" variant="default" loading={change.isPending}>
            {words.changePassword}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
