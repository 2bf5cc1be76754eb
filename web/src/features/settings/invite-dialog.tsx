import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { readForm } from '../../lib/read-form.ts';
import { text } from '../../text/text.ts';
import { CopyField } from '../../ui/copy-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useInvite } from './members.ts';
import { roleChoices } from './role-choices.ts';

const words = text.settings.members;

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const invite = useInvite();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { email = '', role } = readForm(event);
    invite.mutate({ email, role: role === 'admin' ? 'admin' : 'member' });
  };
  const link = invite.data?.link ?? null;
  return (
    <Dialog onClose={onClose} title={words.invite} closeOnClickOutside={link === null}>
      {link === null ? (
        <form onSubmit={submit}>
          <Stack>
            <TextInput name="email" type="email" label={words.email} data-autofocus required />
            <NativeSelect name="role" label={words.role} data={roleChoices} />
            <Button type="submit" loading={invite.isPending}>
              {words.makeInvitation}
            </Button>
          </Stack>
        </form>
      ) : (
        <Stack>
          <Text size="sm">{words.invitationLead}</Text>
          <CopyField label={words.link} value={link} />
          <Button onClick={onClose}>{text.settings.keys.done}</Button>
        </Stack>
      )}
    </Dialog>
  );
}
