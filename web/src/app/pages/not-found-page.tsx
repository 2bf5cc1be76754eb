import { Button } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../ui/states.tsx';

export function NotFoundPage() {
  return (
    <EmptyState
      icon={<IconMapSearch />}
      title={text.ui.notFoundTitle}
      action={
        <Button component={Link} to="/">
          {text.ui.toRecordings}
        </Button>
      }
    >
      {text.ui.notFound}
    </EmptyState>
  );
}
