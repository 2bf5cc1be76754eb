import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDayAndTime } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { notifyDone } from '../../ui/notify.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { type Share, sharesQuery, useDestroyShare } from './shares.ts';
import classes from './tools.module.css';

const words = text.tools.shares;

export function ShareList({ recordingId }: { readonly recordingId: string }) {
  const query = useQuery(sharesQuery(recordingId));
  const { data: shares } = query;
  if (shares === undefined) return <QueryState query={query} height={60} />;
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
