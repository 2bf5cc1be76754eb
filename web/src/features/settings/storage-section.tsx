import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { RetentionForm } from './retention-form.tsx';
import { retentionQuery, storageQuery } from './system.ts';

const words = text.settings.storage;

export function StorageSection() {
  return (
    <Stack>
      <Section title={words.title} lead={words.lead}>
        <StorageTable />
      </Section>
      <Section title={words.retentionTitle} lead={words.retentionLead}>
        <Retention />
      </Section>
    </Stack>
  );
}

function StorageTable() {
  const storage = useQuery(storageQuery);
  if (!storage.isSuccess) return <QueryState query={storage} />;
  const { files, database_bytes: database, disk } = storage.data;
  const roles: Readonly<Record<string, string>> = words.roles;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <Table aria-label={words.title}>
      <Table.Tbody>
        {files.map(({ role, bytes, count }) => (
          <Row key={role} name={`${roles[role] ?? role} (${count})`} bytes={bytes} />
        ))}
        <Row name={words.total} bytes={total} />
        <Row name={words.database} bytes={database} />
        {disk !== null && <Row name={words.free} bytes={disk.free_bytes} />}
      </Table.Tbody>
    </Table>
  );
}

function Row({ name, bytes }: { readonly name: string; readonly bytes: number }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td ta="right">
        <Text span>{formatSize(bytes)}</Text>
      </Table.Td>
    </Table.Tr>
  );
}

function Retention() {
  const retention = useQuery(retentionQuery);
  if (!retention.isSuccess) return <QueryState query={retention} />;
  return <RetentionForm retention={retention.data} />;
}
