import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import { text } from '../../text/text.ts';
import { speakerColor } from '../../ui/speaker-color.ts';
import type { Turn } from './group-rows.ts';
import { SpeakerForm } from './speaker-form.tsx';
import classes from './transcript-list.module.css';

interface SpeakerButtonProps {
  readonly turn: Turn;
  readonly isActive: boolean;
}

/** Who speaks; pressed, who really does. What asks that is only made then. */
export function SpeakerButton({ turn, isActive }: SpeakerButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = turn.speaker ?? text.transcript.nobody;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }));
  };
  const shown = (
    <button
      ref={button}
      type="button"
      className={classes.speaker}
      tabIndex={isActive ? 0 : -1}
      title={text.transcript.changeSpeaker(name)}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      <SpeakerDot speaker={turn.speaker} />
      <span className={classes.speakerName}>{name}</span>
    </button>
  );
  if (!isOpen) return shown;
  return (
    <Popover opened onChange={close} position="bottom-start" width={320} trapFocus shadow="md">
      <Popover.Target>{shown}</Popover.Target>
      <Popover.Dropdown aria-label={text.transcript.renameTitle}>
        <SpeakerForm
          speaker={turn.speaker}
          lineIds={turn.lines.map(({ line }) => line.id)}
          onClose={close}
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
