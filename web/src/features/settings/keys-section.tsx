import { Button, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatDay } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { type ApiKey, apiKeysQuery, useRevokeApiKey } from './api-keys.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { scopeName } from './scope-name.ts';

const words = text.settings.keys;

export function KeysSection() {
  const keys = useQuery(apiKeysQuery);
  const [isOpen, { open, close }] = useDisclosure(false);
  const create = <Button onClick={open}>{words.create}</Button>;
  return (
    <Section title={words.title} lead={words.lead} action={create}>
      <QueryState query={keys} />
      {keys.data?.length === 0 && (
        <EmptyState icon={<IconKey />} title={words.none}>
          {words.noneLead}
        </EmptyState>
      )}
      {keys.data !== undefined && keys.data.length > 0 && <KeyTable keys={keys.data} />}
      {isOpen && <NewKeyDialog onClose={close} />}
    </Section>
  );
}

function KeyTable({ keys }: { readonly keys: readonly ApiKey[] }) {
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.mask}</Table.Th>
            <Table.Th>{words.scopes}</Table.Th>
            <Table.Th>{words.lastUsed}</Table.Th>
            <Table.Th>
              <span className="visually-hidden">{words.revoke}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function KeyRow({ apiKey: key }: { readonly apiKey: ApiKey }) {
  const revoke = useRevokeApiKey();
  return (
    <Table.Tr>
      <Table.Td>{key.label}</Table.Td>
      <Table.Td>
        <code>{key.mask_value}</code>
      </Table.Td>
      <Table.Td>{key.scopes.map(scopeName).join(', ')}</Table.Td>
      <Table.Td>{key.last_used_at === null ? words.never : formatDay(key.last_used_at)}</Table.Td>
      <Table.Td ta="right">
        <ConfirmButton
          label={words.revoke}
          description={`${words.revoke}: ${key.label}`}
          title={words.revokeTitle(key.label)}
          isPending={revoke.isPending}
          onConfirm={() => revoke.mutateAsync(key.id)}
        >
          {words.revokeLead}
        </ConfirmButton>
      </Table.Td>
    </Table.Tr>
  );
}
