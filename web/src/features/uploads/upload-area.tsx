import { Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { text } from '../../text/text.ts';
import { notifyFailure } from '../../ui/notify.ts';
import { filesOf } from './dropped-files.ts';
import classes from './uploads.module.css';
import { useUploads } from './uploads-context.ts';

/** Takes files that are dropped anywhere on what it holds; the button does the same by keyboard. */
export function UploadArea({ children }: { readonly children: ReactNode }) {
  const uploads = useUploads();
  // Entering a child comes before leaving its parent, so that only a count tells the end.
  const depth = useRef(0);
  const [isOver, setIsOver] = useState(false);

  function move(event: DragEvent, by: 1 | -1): void {
    if (!carriesFiles(event)) return;
    depth.current = Math.max(0, depth.current + by);
    setIsOver(depth.current > 0);
  }

  function drop(event: DragEvent): void {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setIsOver(false);
    filesOf(event.dataTransfer).then((files) => uploads.add(files), notifyFailure);
  }

  return (
    <section
      className={classes.area}
      aria-label={text.ui.recordings}
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div className={classes.veil} aria-hidden>
          <div className={classes.target}>
            <IconUpload size={40} />
            <Text fw={600} size="lg">
              {text.uploads.drop}
            </Text>
            <Text c="var(--quiet)">{text.uploads.dropHint}</Text>
          </div>
        </div>
      )}
    </section>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}
