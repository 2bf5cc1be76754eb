import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatDay } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { daysBefore } from './days.ts';
import { FilterButton } from './filter-menu.tsx';

interface Range {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface WhenFilterProps extends Range {
  readonly onChange: (range: Range) => void;
}

const presets = [
  { name: 'today', days: 0 },
  { name: 'week', days: 6 },
  { name: 'month', days: 29 },
  { name: 'year', days: 364 },
] as const;

/** From a day to another, or one of the usual stretches. */
export function WhenFilter({ from, to, onChange }: WhenFilterProps) {
  const [isOpen, { toggle, close }] = useDisclosure();
  const words = text.library.filters;
  const choose = (range: Range) => {
    onChange(range);
    close();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={close}
      position="bottom-start"
      shadow="md"
      trapFocus
      withinPortal={false}
    >
      <Popover.Target>
        <FilterButton label={words.when} chosen={nameOf({ from, to })} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown aria-label={words.when}>
        <Stack gap="xs" w={250}>
          <Group gap={6}>
            {presets.map(({ name, days }) => (
              <Button
                key={name}
                size="compact-sm"
                variant="default"
                onClick={() => choose({ from: daysBefore(new Date(), days), to: undefined })}
              >
                {words.presets[name]}
              </Button>
            ))}
          </Group>
          <TextInput
            type="date"
            label={words.from}
            value={from ?? ''}
            max={to}
            onChange={({ currentTarget: { value } }) => onChange({ from: value || undefined, to })}
          />
          <TextInput
            type="date"
            label={words.to}
            value={to ?? ''}
            min={from}
            onChange={({ currentTarget: { value } }) => onChange({ from, to: value || undefined })}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => choose({ from: undefined, to: undefined })}
          >
            {words.presets.any}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function nameOf({ from, to }: Range): string | undefined {
  const preset = presets.find(
    ({ days }) => to === undefined && from === daysBefore(new Date(), days),
  );
  const words = text.library.filters;
  if (preset !== undefined) return words.presets[preset.name];
  if (from === undefined && to === undefined) return undefined;
  if (from === undefined) return `${words.upTo} ${dayName(to)}`;
  return to === undefined ? `${words.since} ${dayName(from)}` : `${dayName(from)} – ${dayName(to)}`;
}

/** The address may hold anything. */
function dayName(day = ''): string {
  const time = new Date(`${day}T00:00:00`);
  return Number.isNaN(time.getTime()) ? day : formatDay(time.toISOString());
}
