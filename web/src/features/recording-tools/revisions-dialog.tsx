import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { revisionsQuery } from './list-revisions.ts';
import { RevisionButton } from './revision-button.tsx';
import { RevisionView } from './revision-view.tsx';
import type { ToolProps } from './tool-props.ts';
import classes from './tools.module.css';

export function RevisionsDialog({ recordingId, onClose }: ToolProps) {
  const query = useQuery(revisionsQuery(recordingId));
  const { data } = query;
  const [chosen, setChosen] = useState<number | null>(null);
  const words = text.tools.history;
  const revisions = (data?.revisions ?? []).toSorted((a, b) => b.revision - a.revision);
  const earlier = revisions.filter(({ is_present }) => !is_present);
  const shown = revisions.find(({ revision }) => revision === chosen) ?? earlier[0];
  return (
    <Dialog title={words.title} size="xl" onClose={onClose}>
      {data === undefined && <QueryState query={query} height={240} />}
      {data !== undefined && earlier.length === 0 && <Text size="sm">{words.none}</Text>}
      {shown !== undefined && earlier.length > 0 && (
        <div className={classes.revisions}>
          <Stack gap={4} component="nav" aria-label={words.list}>
            {revisions.map((revision) => (
              <RevisionButton
                key={revision.revision}
                revision={revision}
                isChosen={revision === shown}
                onChoose={() => setChosen(revision.revision)}
              />
            ))}
          </Stack>
          <RevisionView
            key={shown.revision}
            recordingId={recordingId}
            revision={shown}
            onRestored={onClose}
          />
        </div>
      )}
    </Dialog>
  );
}
