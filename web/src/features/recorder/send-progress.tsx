import { Group, Progress, Stack, Text } from '@mantine/core';
import { IconCloudCheck, IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { SendHalt } from './send-failure.ts';
import { sentShareOf, type Take } from './take.ts';

interface SendProgressProps {
  readonly take: Take;
  readonly halt: SendHalt | undefined;
}

/** How much of a take the server has, and what keeps it from the rest. */
export function SendProgress({ take, halt }: SendProgressProps) {
  const { capturedBytes, acknowledgedBytes, refusal, ending } = take;
  const waitingBytes = Math.max(0, capturedBytes - acknowledgedBytes);
  const isHalted = halt !== undefined || refusal !== null;
  const Icon = isHalted ? IconCloudOff : waitingBytes > 0 ? IconCloudUpload : IconCloudCheck;
  return (
    <Stack gap={6}>
      {ending !== null && !take.isComplete && (
        <Progress value={sentShareOf(take) * 100} aria-label={text.recorder.sendingRest} />
      )}
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon size={20} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="sm" c="var(--quiet)">
          {describe(take, waitingBytes)}
        </Text>
      </Group>
      <Text size="sm" role="status">
        {refusal === null ? haltText(halt) : refusalText(refusal)}
      </Text>
    </Stack>
  );
}

function describe({ acknowledgedBytes }: Take, waitingBytes: number): string {
  const sent = formatSize(acknowledgedBytes);
  if (waitingBytes === 0 && acknowledgedBytes > 0) return text.recorder.sentAll(sent);
  return text.recorder.sentSoFar(sent, formatSize(waitingBytes));
}

function haltText(halt: SendHalt | undefined): string {
  if (halt === undefined) return '';
  const known = text.recorder.halts[halt.kind];
  return halt.kind === 'waiting' ? `${halt.message} ${known}` : known;
}

function refusalText(refusal: string): string {
  const known: Readonly<Record<string, string>> = text.recorder.refusals;
  return known[refusal] ?? refusal;
}
