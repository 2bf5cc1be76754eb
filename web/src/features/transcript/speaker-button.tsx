import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../text/text.ts';
import { speakerColor } from '../../ui/speaker-color.ts';
import type { Turn } from './group-rows.ts';
import { SpeakerForm } from './speaker-form.tsx';
import classes from './transcript-list.module.css';

interface SpeakerButtonProps {
  readonly turn: Turn;
  readonly isActive: boolean;
}

/** Who speaks; pressed, who really does. */
export function SpeakerButton({ turn, isActive }: SpeakerButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const name = turn.speaker ?? text.transcript.nobody;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={320}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.speaker}
          tabIndex={isActive ? 0 : -1}
          title={text.transcript.changeSpeaker(name)}
          onClick={() => setOpen(!isOpen)}
        >
          <SpeakerDot speaker={turn.speaker} />
          <span className={classes.speakerName}>{name}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.transcript.renameTitle}>
        <SpeakerForm
          speaker={turn.speaker}
          lineIds={turn.lines.map(({ line }) => line.id)}
          onClose={() => setOpen(false)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

export function SpeakerDot({ speaker }: { readonly speaker: string | null }) {
  const color = speaker === null ? 'gray' : speakerColor(speaker);
  return (
    <span
      className={classes.dot}
      style={{ background: `var(--mantine-color-${color}-6)` }}
      aria-hidden
    />
  );
}
