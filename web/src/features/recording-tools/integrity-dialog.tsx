import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { IntegrityReport } from './integrity-report.tsx';
import { integrityQuery } from './retrieve-integrity.ts';
import type { ToolProps } from './tool-props.ts';

export function IntegrityDialog({ recordingId, onClose }: ToolProps) {
  const { data, isError, error, refetch } = useQuery(integrityQuery(recordingId));
  return (
    <Dialog title={text.tools.integrityReport.title} size="lg" onClose={onClose}>
      {data !== undefined && <IntegrityReport report={data} />}
      {data === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && (
        <Stack role="status" aria-label={text.ui.loading}>
          <Skeleton h={80} />
          <Skeleton h={80} />
        </Stack>
      )}
    </Dialog>
  );
}
