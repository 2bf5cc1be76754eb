import { TagsInput } from '@mantine/core';
import { text } from '../../text/text.ts';
import type { Recording } from '../recordings/recording-types.ts';
import { useUpdateRecording } from '../recordings/update-recording.ts';

const longestName = 255;
const mostNames = 1000;

export function ParticipantsEditor({ recording }: { readonly recording: Recording }) {
  const { mutate } = useUpdateRecording(recording.id);
  const words = text.tools.details;
  return (
    <TagsInput
      label={words.participants}
      description={words.participantsHint}
      // The same name twice is one to this field.
      value={[...new Set(recording.participants)]}
      maxTags={mostNames}
      onChange={(names) =>
        mutate({ participants: names.map((name) => name.trim().slice(0, longestName)) })
      }
    />
  );
}
