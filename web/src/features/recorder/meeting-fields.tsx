import { Select, TagsInput, TextInput } from '@mantine/core';
import { text } from '../../text/text.ts';
import { type Platform, platforms, type TakePlan } from './take.ts';

interface MeetingFieldsProps {
  readonly plan: TakePlan;
  readonly onChange: (plan: TakePlan) => void;
}

/** What the API takes. */
const maxLength = 255;

const platformOptions = platforms.map((value) => ({
  value,
  label: text.recorder.platforms[value],
}));

export function MeetingFields({ plan, onChange }: MeetingFieldsProps) {
  return (
    <>
      <TextInput
        label={text.recorder.meetingTitle}
        placeholder={text.recorder.meetingTitlePlaceholder}
        maxLength={maxLength}
        value={plan.title}
        onChange={(event) => onChange({ ...plan, title: event.currentTarget.value })}
      />
      <TagsInput
        label={text.recorder.people}
        placeholder={plan.people.length === 0 ? text.recorder.peoplePlaceholder : ''}
        maxTags={1000}
        acceptValueOnBlur
        value={[...plan.people]}
        onChange={(people) =>
          onChange({ ...plan, people: people.map((name) => name.slice(0, maxLength)) })
        }
      />
      <Select<Platform>
        label={text.recorder.platform}
        data={platformOptions}
        allowDeselect={false}
        value={plan.platform}
        onChange={(platform) => platform !== null && onChange({ ...plan, platform })}
      />
    </>
  );
}
