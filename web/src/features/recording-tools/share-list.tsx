import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDayAndTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';
import { ErrorState } from '../../ui/states.tsx';
import { type Share, sharesQuery, useDestroyShare } from './shares.ts';
import classes from './tools.module.css';

const words = text.tools.shares;

export function ShareList({ recordingId }: { readonly recordingId: string }) {
  const { data: shares, isError, error, refetch } = useQuery(sharesQuery(recordingId));
  if (shares === undefined) {
    if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return <Skeleton h={60} role="status" aria-label={text.ui.loading} />;
  }
  if (shares.length === 0) return <Text className={classes.quiet}>{words.none}</Text>;
  return (
    <section aria-label={words.existing}>
      <Title order={3} fz="sm" c="var(--quiet)" mb={4}>
        {words.existing}
      </Title>
      {shares.map((share) => (
        <ShareRow key={share.id} recordingId={recordingId} share={share} />
      ))}
    </section>
  );
}

interface ShareRowProps {
  readonly recordingId: string;
  readonly share: Share;
}

function ShareRow({ recordingId, share }: ShareRowProps) {
  const { mutate, isPending } = useDestroyShare(recordingId);
  const name = share.label ?? words.unnamed;
  const facts = [
    expiryOf(share),
    share.include_media ? words.withMedia : words.withoutMedia,
    words.opened(share.open_count),
  ];
  return (
    <div className={classes.share}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={600} truncate>
          {name}
        </Text>
        <Text className={classes.quiet}>{facts.join(' · ')}</Text>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={isPending}
        aria-label={words.revokeLabel(name)}
        onClick={() => mutate(share.id, { onSuccess: () => notifyDone(words.revoked) })}
      >
        {words.revoke}
      </Button>
    </div>
  );
}

function expiryOf({ expires_at: at }: Share): string {
  if (at === null) return words.forGood;
  return Date.parse(at) <= Date.now() ? words.expired : words.until(formatDayAndTime(at));
}
