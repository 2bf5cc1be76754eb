import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { IntegrityReport } from './integrity-report.tsx';
import { integrityQuery } from './retrieve-integrity.ts';
import type { ToolProps } from './tool-props.ts';

export function IntegrityDialog({ recordingId, onClose }: ToolProps) {
  const query = useQuery(integrityQuery(recordingId));
  return (
    <Dialog title={text.tools.integrityReport.title} size="lg" onClose={onClose}>
      {query.data === undefined ? (
        <QueryState query={query} height={176} />
      ) : (
        <IntegrityReport report={query.data} />
      )}
    </Dialog>
  );
}
