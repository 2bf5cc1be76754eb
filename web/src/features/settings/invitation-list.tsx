import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { type Invitation, invitationsQuery, useWithdrawInvitation } from './members.ts';

const words = text.settings.members;

export function InvitationList() {
  const invitations = useQuery(invitationsQuery);
  if (invitations.data === undefined || invitations.data.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {words.invited}
      </Title>
      {invitations.data.map((invitation) => (
        <InvitationRow key={invitation.id} invitation={invitation} />
      ))}
    </Stack>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const withdraw = useWithdrawInvitation();
  return (
    <Group justify="space-between">
      <Text size="sm">
        {invitation.email}{' '}
        <Text span size="sm" c="var(--quiet)">
          {words.expires(formatDay(invitation.expires_at))}
        </Text>
      </Text>
      <Button
        size="xs"
        variant="subtle"
        aria-label={`${words.withdraw}: ${invitation.email}`}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(invitation.id)}
      >
        {words.withdraw}
      </Button>
    </Group>
  );
}
