import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface FindingProps {
  readonly isGood: boolean;
  readonly children: ReactNode;
}

export function Finding({ isGood, children }: FindingProps) {
  const color = isGood ? 'var(--mantine-color-teal-6)' : 'var(--mantine-color-orange-6)';
  const Icon = isGood ? IconCircleCheck : IconAlertTriangle;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={18} color={color} style={{ flex: 'none', marginTop: 2 }} aria-hidden />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
