import { Button, Loader } from '@mantine/core';
import { IconVolumeOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import { explain } from '../../ui/states.tsx';
import type { Player } from './player.ts';
import classes from './player-bar.module.css';
import { type MediaState, mediaAddress, mediaQuery } from './retrieve-media.ts';
import { usePlayerState } from './use-player-state.ts';

interface NothingToPlayProps {
  readonly player: Player;
  readonly recordingId: string;
  readonly status: string;
}

const comingStates: readonly string[] = ['recording', 'uploading', 'processing'];

/** In the place of the player: why there is none, and what to do. */
export function NothingToPlay({ player, recordingId, status }: NothingToPlayProps) {
  const media = useQuery(mediaQuery(recordingId));
  const queryClient = useQueryClient();
  const hasFailed = usePlayerState(player, (state) => state.hasFailed);
  const isComing = comingStates.includes(status) && status !== 'recording';
  const isFault = media.isError || hasFailed || isFaulty(media.data);
  return (
    <div className={classes.absent} role="status">
      {media.isPending || isComing ? (
        <Loader size="xs" aria-hidden />
      ) : (
        <IconVolumeOff size={18} aria-hidden />
      )}
      <span>
        {media.isPending && text.ui.loading}
        {media.isError && explain(media.error)}
        {media.isSuccess && reasonOf(media.data, status, hasFailed)}
      </span>
      {isFault && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => queryClient.resetQueries({ queryKey: mediaQuery(recordingId).queryKey })}
        >
          {text.ui.tryAgain}
        </Button>
      )}
      {hasFailed && (
        <Button
          size="compact-sm"
          variant="subtle"
          component="a"
          href={`${mediaAddress(recordingId)}?original=true&download=true`}
        >
          {text.player.absent.download}
        </Button>
      )}
    </div>
  );
}

function isFaulty(media: MediaState | undefined): boolean {
  const plain = ['media_not_ready', 'media_deleted'];
  return media?.kind === 'absent' && !plain.includes(media.code);
}

function reasonOf(media: MediaState, status: string, hasFailed: boolean): string {
  const { absent } = text.player;
  if (media.kind === 'playable') return hasFailed ? absent.failed : text.ui.loading;
  if (media.code === 'media_deleted') return absent.deleted;
  if (media.code !== 'media_not_ready') return media.detail;
  if (status === 'recording') return absent.recording;
  if (status === 'uploading') return absent.uploading;
  return status === 'processing' ? absent.processing : absent.none;
}
