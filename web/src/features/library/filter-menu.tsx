import { Button, type ButtonProps, type ElementProps, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import classes from './filter-menu.module.css';

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** How many would be found; unknown while nothing is looked for. */
  readonly count?: number | undefined;
}

interface FilterMenuProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly FilterChoice[];
  readonly onChange: (value: string | undefined) => void;
}

/** One thing to narrow by; says on its button what is chosen. */
export function FilterMenu({ label, value, choices, onChange }: FilterMenuProps) {
  const chosen = choices.find((choice) => choice.value === value);
  const shown = chosen?.label ?? value;
  return (
    <Menu
      position="bottom-start"
      shadow="md"
      width={240}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <FilterButton label={label} chosen={shown} />
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.RadioGroup
          value={value ?? ''}
          onChange={(next) => onChange(next === '' ? undefined : next)}
        >
          <Menu.RadioItem value="" closeMenuOnClick>
            {text.library.filters.any}
          </Menu.RadioItem>
          {choices.map((choice) => (
            <Menu.RadioItem
              key={choice.value}
              value={choice.value}
              closeMenuOnClick
              rightSection={choice.count !== undefined && <Count value={choice.count} />}
            >
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function Count({ value }: { readonly value: number }) {
  return (
    <Text size="sm" c="var(--quiet)">
      {value.toLocaleString()}
    </Text>
  );
}

interface FilterButtonProps extends ButtonProps, ElementProps<'button', keyof ButtonProps> {
  readonly label: string;
  readonly chosen: string | undefined;
}

export function FilterButton({ label, chosen, ...rest }: FilterButtonProps) {
  return (
    <Button
      {...rest}
      size="compact-md"
      radius="xl"
      px="sm"
      fw={500}
      maw={260}
      variant="default"
      className={classes.filter}
      data-chosen={chosen !== undefined || undefined}
      rightSection={<IconChevronDown size={14} aria-hidden />}
    >
      {chosen === undefined ? label : `${label}: ${chosen}`}
    </Button>
  );
}
