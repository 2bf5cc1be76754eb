import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { mergeTexts } from '../../lib/text-difference.ts';
import { text } from '../../text/text.ts';
import classes from './notes.module.css';
import type { Draft, ServerNotes } from './notes-draft.ts';

interface NotesConflictProps {
  readonly draft: Draft;
  readonly theirs: ServerNotes;
  readonly onChoose: (text: string) => void;
}

/** Two people, or two tabs, changed the same notes: both texts are shown, and one person decides. */
export function NotesConflict({ draft, theirs, onChoose }: NotesConflictProps) {
  const words = text.notes;
  const both = () => mergeTexts(draft.base.text, draft.text, theirs.text);
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconArrowsSplit2 aria-hidden />}
      title={words.conflictTitle}
      classNames={{ title: classes.alertTitle }}
    >
      <Stack gap="sm">
        <Text size="sm">{words.conflictMeans}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Version title={words.yours} content={draft.text} />
          <Version title={words.theirs} content={theirs.text} />
        </SimpleGrid>
        <Group gap="xs">
          <Button size="xs" onClick={() => onChoose(both())}>
            {words.takeBoth}
          </Button>
          <Button size="xs" variant="default" onClick={() => onChoose(draft.text)}>
            {words.keepYours}
          </Button>
          <Button size="xs" variant="default" onClick={() => onChoose(theirs.text)}>
            {words.takeTheirs}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function Version({ title, content }: { readonly title: string; readonly content: string }) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <section className={classes.theirs} tabIndex={0} aria-label={title}>
        {content || text.notes.emptyText}
      </section>
    </div>
  );
}
