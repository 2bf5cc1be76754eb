import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { recordingQuery } from '../../features/recordings/retrieve-recording.ts';
import { isNotFound } from '../../lib/api.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { RecordingView } from './recording-view.tsx';

const route = getRouteApi('/signed-in/recordings/$recordingId');

export function RecordingPage() {
  const { recordingId } = route.useParams();
  const { t = null, q = '' } = route.useSearch();
  const query = useQuery(recordingQuery(recordingId));
  const { data } = query;
  if (data !== undefined) {
    // Another moment or other words in the address are another visit.
    const visit = `${recordingId} ${t} ${q}`;
    return <RecordingView key={visit} recording={data} startMs={t} firstQuery={q} />;
  }
  if (isNotFound(query.error)) return <NotFoundPage />;
  return <QueryState query={query} />;
}
