import { Checkbox } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { ListedRecording } from '../recordings/listed-recording.ts';
import { recordingName } from '../recordings/recording-name.ts';
import classes from './recording-picture.module.css';
import { RecordingThumbnail } from './recording-thumbnail.tsx';
import type { FoundRecording } from './search-recordings.ts';

interface RecordingPictureProps {
  readonly recording: ListedRecording | FoundRecording;
  readonly isSelected: boolean;
  readonly onSelect: (id: string, isRange: boolean) => void;
}

/** The picture of a recording in a list, with the box that selects it. */
export function RecordingPicture({ recording, isSelected, onSelect }: RecordingPictureProps) {
  return (
    <div className={classes.picture}>
      <RecordingThumbnail recording={recording} />
      <Checkbox
        className={classes.check}
        checked={isSelected}
        aria-label={text.library.selection.select(recordingName(recording))}
        onClick={({ shiftKey }) => onSelect(recording.id, shiftKey)}
        readOnly
      />
    </div>
  );
}
