import { Alert, Avatar, Badge, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { personName } from '../session/person-name.ts';
import { sessionQuery } from '../session/session-query.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { type Member, membersQuery, useChangeRole, useRemoveMember } from './members.ts';
import { roleChoices } from './role-choices.ts';

const words = text.settings.members;

export function MembersSection() {
  const members = useQuery(membersQuery);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [isOpen, { open, close }] = useDisclosure(false);
  const isAdmin = session?.role === 'admin';
  return (
    <Section
      title={words.title}
      lead={words.lead}
      action={isAdmin && <Button onClick={open}>{words.invite}</Button>}
    >
      {!isAdmin && <Alert>{words.adminsOnly}</Alert>}
      <QueryState query={members} />
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {members.data?.map((member) => (
          <MemberRow key={member.id} member={member} isSelf={member.is_self} mayChange={isAdmin} />
        ))}
      </Stack>
      {isAdmin && <InvitationList />}
      {isOpen && <InviteDialog onClose={close} />}
    </Section>
  );
}

interface MemberRowProps {
  readonly member: Member;
  readonly isSelf: boolean;
  readonly mayChange: boolean;
}

function MemberRow({ member, isSelf, mayChange }: MemberRowProps) {
  const changeRole = useChangeRole();
  const remove = useRemoveMember();
  const name = personName(member.user);
  return (
    <Group component="li" justify="space-between">
      <Group gap="sm">
        <Avatar name={name} color="initials" radius="xl" aria-hidden />
        <div>
          <Text fw={500}>
            {name} {isSelf && <Badge variant="light">{words.you}</Badge>}
          </Text>
          <Text size="sm" c="var(--quiet)">
            {member.user.email}
          </Text>
        </div>
      </Group>
      {mayChange ? (
        <Group gap="xs">
          <NativeSelect
            aria-label={`${words.role}: ${name}`}
            data={roleChoices}
            value={member.role}
            onChange={({ currentTarget: { value } }) =>
              changeRole.mutate({ id: member.id, role: value === 'admin' ? 'admin' : 'member' })
            }
          />
          <ConfirmButton
            label={words.remove}
            description={`${words.remove}: ${name}`}
            title={words.removeTitle(name)}
            isPending={remove.isPending}
            onConfirm={() => remove.mutateAsync(member.id)}
          >
            {words.removeLead}
          </ConfirmButton>
        </Group>
      ) : (
        <Text size="sm">{words.roles[member.role]}</Text>
      )}
    </Group>
  );
}
