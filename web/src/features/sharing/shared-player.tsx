import type { Ref } from 'react';
import { text } from '../../text/text.ts';
import classes from './shared-recording.module.css';
import type { SharedRecording } from './shared-recording-query.ts';

interface SharedPlayerProps {
  readonly ref: Ref<HTMLMediaElement>;
  readonly media: NonNullable<SharedRecording['media']>;
}

export function SharedPlayer({ ref, media }: SharedPlayerProps) {
  const { url, poster_url: poster, has_video: hasVideo } = media;
  const common = {
    controls: true,
    preload: 'metadata',
    src: url,
    className: classes.player,
    'aria-label': text.sharing.player,
  };
  if (!hasVideo) return <audio ref={ref as Ref<HTMLAudioElement>} {...common} />;
  return (
    <video
      ref={ref as Ref<HTMLVideoElement>}
      playsInline
      poster={poster ?? undefined}
      {...common}
    />
  );
}
