import { Code, Stack, Text, Title } from '@mantine/core';
import type { components } from '@minutebook/client';
import { formatClock, formatLength, formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { Fact, Facts } from './facts.tsx';
import { Finding } from './finding.tsx';

type Integrity = components['schemas']['Integrity'];

const words = text.tools.integrityReport;

export function IntegrityReport({ report }: { readonly report: Integrity }) {
  return (
    <Stack gap="lg">
      <Part title={words.upload}>
        {report.upload === null ? <Text size="sm">{words.noUpload}</Text> : uploadOf(report.upload)}
      </Part>
      <Part title={words.media}>
        {report.media === null ? <Text size="sm">{words.noMedia}</Text> : mediaOf(report.media)}
      </Part>
      <Part title={words.transcript}>{transcriptOf(report.transcript)}</Part>
      <Part title={words.coverage}>
        {report.coverage === null ? (
          <Text size="sm">{words.noCoverage}</Text>
        ) : (
          coverageOf(report.coverage)
        )}
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Stack component="section" gap={6} aria-label={title}>
      <Title order={3} fz="sm" c="var(--quiet)">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function uploadOf(upload: NonNullable<Integrity['upload']>) {
  const announced = upload.bytes_announced === null ? null : formatSize(upload.bytes_announced);
  const isWhole = upload.end === 'complete';
  const finding = isWhole ? words.complete : upload.end === null ? words.underWay : words.idle;
  return (
    <>
      <Finding isGood={isWhole}>{finding}</Finding>
      <Facts>
        <Fact name={words.arrived}>
          {words.bytes(formatSize(upload.bytes_acknowledged), announced)}
        </Fact>
      </Facts>
    </>
  );
}

function mediaOf(media: NonNullable<Integrity['media']>) {
  return (
    <>
      {media.cut_short && <Finding isGood={false}>{words.cutShort}</Finding>}
      {media.sha256_matches !== null && (
        <Finding isGood={media.sha256_matches}>
          {media.sha256_matches ? words.checksumMatches : words.checksumDiffers}
        </Finding>
      )}
      <Facts>
        {media.size_bytes !== null && <Fact name={words.size}>{formatSize(media.size_bytes)}</Fact>}
        {media.duration_ms !== null && (
          <Fact name={words.duration}>{formatClock(media.duration_ms)}</Fact>
        )}
        {media.sha256 !== null && (
          <Fact name={words.checksum}>
            <Code style={{ overflowWrap: 'anywhere' }}>{media.sha256}</Code>
          </Fact>
        )}
      </Facts>
    </>
  );
}

function transcriptOf(sent: Integrity['transcript']) {
  const counts = [
    [words.sent, sent.segments_sent],
    [words.appended, sent.appended],
    [words.replaced, sent.replaced],
    [words.duplicate, sent.duplicate],
    [words.withoutTimestamp, sent.without_timestamp],
  ] as const;
  return (
    <Facts>
      {counts.map(([name, count]) => (
        <Fact key={name} name={name}>
          {count.toLocaleString()}
        </Fact>
      ))}
    </Facts>
  );
}

function coverageOf(coverage: NonNullable<Integrity['coverage']>) {
  const { sound_without_words: gaps, gap_limit_ms: limit, segments_after_end: after } = coverage;
  return (
    <>
      {after > 0 && <Finding isGood={false}>{words.afterEnd(after)}</Finding>}
      {gaps.length === 0 && <Finding isGood>{words.noGaps(formatLength(limit / 1000))}</Finding>}
      {gaps.length > 0 && (
        <Facts>
          <Fact name={words.gaps}>
            {gaps.map(({ from, to }) => (
              <div key={from}>{words.gap(formatClock(from), formatClock(to))}</div>
            ))}
          </Fact>
        </Facts>
      )}
    </>
  );
}
