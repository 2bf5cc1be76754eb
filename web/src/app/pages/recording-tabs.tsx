import { SegmentedControl } from '@mantine/core';
import { text } from '../../text/text.ts';

export type RecordingPart = 'notes' | 'transcript' | 'details';

interface RecordingTabsProps {
  readonly part: RecordingPart;
  readonly onChange: (part: RecordingPart) => void;
  /** Where the transcript stands beside them, it needs none of them. */
  readonly withTranscript?: boolean;
}

/** Which part of the recording is shown, where not all have room. */
export function RecordingTabs({ part, onChange, withTranscript = true }: RecordingTabsProps) {
  const { details, notes, transcript, views } = text.recording;
  const parts: { value: RecordingPart; label: string }[] = [
    { value: 'notes', label: notes },
    ...(withTranscript ? [{ value: 'transcript', label: transcript } as const] : []),
    { value: 'details', label: details },
  ];
  return (
    <SegmentedControl<RecordingPart>
      fullWidth
      aria-label={views}
      value={part}
      onChange={onChange}
      data={parts}
    />
  );
}
