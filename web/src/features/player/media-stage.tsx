import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { text } from '../../text/text.ts';
import classes from './media-stage.module.css';
import type { Player } from './player.ts';
import { mediaAddress, mediaQuery } from './retrieve-media.ts';
import { usePlayerState } from './use-player-state.ts';

interface MediaStageProps {
  readonly player: Player;
  readonly recordingId: string;
}

/** The media element: seen where there is a picture, small above the player or large in the page. */
export function MediaStage({ player, recordingId }: MediaStageProps) {
  const media = useQuery(mediaQuery(recordingId));
  const size = usePlayerState(player, ({ hasVideo, videoSize }) =>
    hasVideo && videoSize !== 'hidden' ? videoSize : 'none',
  );
  if (media.data?.kind !== 'playable') return null;
  const isLarge = size === 'large';
  const { hideVideo, video, videoLarger, videoSmaller } = text.player;
  return (
    <div className={classes.stage} data-size={size}>
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript beside it says every word */}
      <video
        ref={player.attach}
        src={mediaAddress(recordingId)}
        preload="metadata"
        playsInline
        aria-label={video}
        onClick={player.toggle}
      />
      <div className={classes.actions}>
        <ActionIcon
          className={classes.action}
          aria-label={isLarge ? videoSmaller : videoLarger}
          onClick={() => player.setVideoSize(isLarge ? 'small' : 'large')}
        >
          {isLarge ? (
            <IconArrowsDiagonalMinimize2 size={16} aria-hidden />
          ) : (
            <IconArrowsDiagonal size={16} aria-hidden />
          )}
        </ActionIcon>
        <ActionIcon
          className={classes.action}
          aria-label={hideVideo}
          onClick={() => player.setVideoSize('hidden')}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}
