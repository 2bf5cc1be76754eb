import { Button, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import type { components } from '@minutebook/client';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ErrorState } from '../../ui/states.tsx';
import { segmentsQuery } from '../recordings/list-segments.ts';
import { useRestoreRevision } from './restore-revision.ts';
import { revisionQuery } from './retrieve-revision.ts';
import { RevisionRows } from './revision-rows.tsx';
import classes from './tools.module.css';

interface RevisionViewProps {
  readonly recordingId: string;
  readonly revision: components['schemas']['TranscriptRevision'];
  readonly onRestored: () => void;
}

/** A transcript of before: its text, and what is different now. */
export function RevisionView({ recordingId, revision, onRestored }: RevisionViewProps) {
  const isNow = revision.is_present;
  const [view, setView] = useState<string>(isNow ? 'text' : 'difference');
  const then = useQuery(revisionQuery(recordingId, revision.revision));
  const now = useQuery(segmentsQuery(recordingId));
  const failed = [then, now].find(({ isError, data }) => isError && data === undefined);
  const words = text.tools.history;
  const views = Object.entries(words.views).map(([value, label]) => ({ value, label }));
  return (
    <Stack gap="sm" miw={0}>
      {!isNow && (
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={words.view}
            value={view}
            onChange={setView}
            data={views}
          />
          <RestoreButton
            recordingId={recordingId}
            revision={revision.revision}
            onRestored={onRestored}
          />
        </Group>
      )}
      {failed !== undefined && (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      )}
      {failed === undefined && (then.data === undefined || now.data === undefined) && (
        <Skeleton h={300} role="status" aria-label={text.ui.loading} />
      )}
      {then.data !== undefined && now.data !== undefined && (
        <RevisionRows
          then={then.data.lines}
          now={view === 'difference' ? now.data.segments : null}
        />
      )}
      {!isNow && <Text className={classes.quiet}>{words.restoreMeans}</Text>}
    </Stack>
  );
}

interface RestoreButtonProps {
  readonly recordingId: string;
  readonly revision: number;
  readonly onRestored: () => void;
}

function RestoreButton({ recordingId, revision, onRestored }: RestoreButtonProps) {
  const { mutate, isPending } = useRestoreRevision(recordingId);
  const done = () => {
    notifyDone(text.tools.history.restored);
    onRestored();
  };
  return (
    <Button
      size="xs"
      loading={isPending}
      leftSection={<IconArrowBackUp size={15} aria-hidden />}
      onClick={() => mutate(revision, { onSuccess: done })}
    >
      {text.tools.history.restore}
    </Button>
  );
}
