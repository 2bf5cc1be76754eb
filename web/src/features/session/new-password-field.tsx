import { PasswordInput } from '@mantine/core';
import { text } from '../../text/text.ts';

/** What the server asks of a password. */
const minLength = 10;

export function NewPasswordField({ error }: { readonly error?: string | undefined }) {
  return (
    <PasswordInput
      name="new_password"
      label={text.session.newPassword}
      description={text.session.newPasswordHint}
      autoComplete="new-password"
      minLength={minLength}
      visibilityToggleButtonProps={{ 'aria-label': text.session.showPassword }}
      error={error}
      required
    />
  );
}
