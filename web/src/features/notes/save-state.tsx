import { Anchor, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { explain } from '../../ui/states.tsx';
import classes from './notes.module.css';
import type { Draft } from './notes-draft.ts';

interface SaveStateProps {
  readonly draft: Draft;
  readonly onRetry: () => void;
}

const icons = {
  saved: IconCloudCheck,
  edited: IconCloudUp,
  saving: IconCloudUp,
  failed: IconAlertTriangle,
  refused: IconAlertTriangle,
  conflict: IconAlertTriangle,
} as const;

/** Whether what was typed has arrived; said aloud only when that goes wrong or right again. */
export function SaveState({ draft: { phase }, onRetry }: SaveStateProps) {
  const Icon = icons[phase.kind];
  const isWrong = Icon === IconAlertTriangle;
  return (
    <div>
      <Group gap={6} justify="flex-end" role="status" aria-live={isWrong ? 'assertive' : 'off'}>
        <Icon size={16} aria-hidden />
        <Text size="sm" c={isWrong ? 'var(--mantine-color-text)' : 'var(--quiet)'}>
          {text.notes.states[phase.kind]}
        </Text>
        {phase.kind === 'failed' && (
          <Anchor component="button" type="button" size="sm" mih={24} onClick={onRetry}>
            {text.notes.retryNow}
          </Anchor>
        )}
      </Group>
      {phase.kind === 'refused' && (
        <Text size="sm" role="alert" className={classes.overdue}>
          {explain(phase.error)} {text.notes.unsavedIsKept}
        </Text>
      )}
    </div>
  );
}
