import { useState } from 'react';
import type { ListedRecording } from '../recordings/listed-recording.ts';
import { recordingPath } from '../recordings/recording-path.ts';
import { PlatformIcon } from './platform-icon.tsx';
import classes from './recording-thumbnail.module.css';
import { toBars } from './waveform-bars.ts';

type Shown = Pick<ListedRecording, 'id' | 'platform' | 'has_video'>;

/** A frame of the video; bars like those of sound where there is none. */
export function RecordingThumbnail({ recording }: { readonly recording: Shown }) {
  const { id, platform, has_video } = recording;
  const [isMissing, setIsMissing] = useState(false);
  return (
    <div className={classes.thumbnail} aria-hidden>
      <Bars seed={id} />
      {has_video && !isMissing && (
        <img
          src={recordingPath(id, 'media/poster/')}
          alt=""
          loading="lazy"
          className={classes.poster}
          // The media may have gone since the list was read.
          onError={() => setIsMissing(true)}
        />
      )}
      <span className={classes.platform}>
        <PlatformIcon platform={platform} size={15} />
      </span>
    </div>
  );
}

function Bars({ seed }: { readonly seed: string }) {
  return (
    <svg viewBox="0 0 96 54" className={classes.bars} aria-hidden="true">
      {toBars(seed).map((height, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars never change
          key={index}
          x={8 + index * 5}
          y={27 - height / 2}
          width={2.4}
          height={height}
          rx={1.2}
        />
      ))}
    </svg>
  );
}
