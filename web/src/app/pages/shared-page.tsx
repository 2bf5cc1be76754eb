import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sharedRecordingQuery } from '../../features/sharing/shared-recording-query.ts';
import { SharedRecordingView } from '../../features/sharing/shared-recording-view.tsx';
import { isNotFound } from '../../lib/api.ts';
import { text } from '../../text/text.ts';
import { CardPage } from '../../ui/card-page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';

const route = getRouteApi('/shared/$token');

export function SharedPage() {
  const { token } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(sharedRecordingQuery(token));
  if (data !== undefined) return <SharedRecordingView recording={data} />;
  if (isPending) return <LoadingState />;
  if (isNotFound(error)) {
    return <CardPage title={text.sharing.notFoundTitle} lead={text.sharing.notFound} />;
  }
  return (
    <CardPage title={text.ui.failed}>
      <ErrorState error={error} onRetry={() => void refetch()} />
    </CardPage>
  );
}
