import { Group, Kbd, Stack, Switch } from '@mantine/core';
import { useSingleKeys } from '../../lib/single-keys.ts';
import { text } from '../../text/text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './keys-dialog.module.css';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What the keys do, and whether single letters do anything. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const words = text.library.keys;
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog opened={isOpen} onClose={onClose} title={words.title} centered>
      <Stack>
        <dl className={classes.keys}>
          {words.list.map(({ keys, does }) => (
            <div key={does} className={classes.pair}>
              <dt>
                <Group gap={6}>
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Switch
          checked={singleKeys}
          onChange={({ currentTarget: { checked } }) => setSingleKeys(checked)}
          label={words.single}
          description={words.singleText}
          classNames={{ description: classes.explained }}
        />
      </Stack>
    </Dialog>
  );
}
