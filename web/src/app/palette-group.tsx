import { Spotlight } from '@mantine/spotlight';
import type { ReactNode } from 'react';

export interface PaletteAction {
  readonly label: string;
  readonly description?: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

interface PaletteGroupProps {
  readonly label: string;
  readonly actions: readonly PaletteAction[];
  /** Said above the actions. */
  readonly children?: ReactNode;
}

export function PaletteGroup({ label, actions, children }: PaletteGroupProps) {
  return (
    <Spotlight.ActionsGroup label={label}>
      {children}
      {actions.map((action, index) => (
        <Spotlight.Action
          // biome-ignore lint/suspicious/noArrayIndexKey: what is selected is a place, and stays it when what stands there changes
          key={index}
          label={action.label}
          {...(action.description !== undefined && { description: action.description })}
          leftSection={action.icon}
          onClick={action.run}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
