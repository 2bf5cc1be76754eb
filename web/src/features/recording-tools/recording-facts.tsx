import { Anchor, Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDayAndTime, formatLength, formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { Recording } from '../recordings/recording-types.ts';
import { Fact, Facts } from './facts.tsx';
import { revisionsQuery } from './list-revisions.ts';
import { integrityQuery } from './retrieve-integrity.ts';

export function RecordingFacts({ recording }: { readonly recording: Recording }) {
  const { data: integrity } = useQuery(integrityQuery(recording.id));
  const { data: history } = useQuery(revisionsQuery(recording.id));
  const present = history?.revisions.find(({ is_present }) => is_present);
  const words = text.tools.details;
  const size = integrity?.media?.size_bytes ?? recording.video_size_bytes;
  const { meeting_url: address, duration_seconds: seconds, completed_at: ended } = recording;
  const recorder = recording.recall_recording_id === null ? 'other' : 'recall';
  return (
    <Facts>
      <Fact name={words.platform}>{text.recording.platforms[recording.platform]}</Fact>
      {address !== null && (
        <Fact name={words.address}>
          <MeetingAddress address={address} />
        </Fact>
      )}
      <Fact name={words.began}>{formatDayAndTime(recording.started_at)}</Fact>
      {ended !== null && <Fact name={words.ended}>{formatDayAndTime(ended)}</Fact>}
      {seconds !== null && <Fact name={words.length}>{formatLength(seconds)}</Fact>}
      {integrity?.media != null && <Fact name={words.recorder}>{words.recorders[recorder]}</Fact>}
      {size !== null && <Fact name={words.size}>{formatSize(size)}</Fact>}
      {present !== undefined && (
        <>
          <Fact name={words.transcript}>
            {[text.tools.history.sources[present.source], present.engine, present.model]
              .filter((part) => part !== null)
              .join(' · ')}
          </Fact>
          <Fact name={words.language}>{present.language ?? words.languageUnknown}</Fact>
        </>
      )}
      <Fact name={words.id}>
        <Code>{recording.id}</Code>
      </Fact>
    </Facts>
  );
}

/** A link only where browsers open it as a page: what is stored may begin with anything. */
function MeetingAddress({ address }: { readonly address: string }) {
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <Anchor href={address} target="_blank" rel="noopener noreferrer" fz="inherit">
      {address}
    </Anchor>
  );
}
