import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../ui/states.tsx';

export function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      icon={<IconFilter />}
      title={text.library.empty.filteredTitle}
      action={
        <Button variant="default" onClick={onClear}>
          {text.library.filters.clear}
        </Button>
      }
    >
      {text.library.empty.filtered}
    </EmptyState>
  );
}
