import { useMemo } from 'react';
import { formatClock, formatPercent } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { speakerColor } from '../../ui/speaker-color.ts';
import type { TimedLine } from './lines-in-order.ts';
import { SpeakerDot } from './speaker-button.tsx';
import { type TalkTime, talkTimes } from './talk-time.ts';
import classes from './transcript-toolbar.module.css';

const namesShown = 6;

/** Who spoke how long. */
export function SpeakersStrip({ lines }: { readonly lines: readonly TimedLine[] }) {
  const times = useMemo(() => talkTimes(lines), [lines]);
  const rest = times.slice(namesShown);
  const isKnown = times.some(({ ms }) => ms > 0);
  return (
    <div className={classes.speakers}>
      <div className={classes.bars} aria-hidden>
        {isKnown &&
          times.map((time) => (
            <div
              key={time.speaker}
              style={{ flexGrow: time.share, background: colorOf(time.speaker) }}
              title={describe(time)}
            />
          ))}
      </div>
      <ul className={classes.names} aria-label={text.transcript.speakers}>
        {times.slice(0, namesShown).map((time) => (
          <li key={time.speaker} title={describe(time)}>
            <SpeakerDot speaker={time.speaker} />
            <span>{time.speaker ?? text.transcript.nobody}</span>
            {isKnown && <span className={classes.percent}>{formatPercent(time.share)}</span>}
          </li>
        ))}
        {rest.length > 0 && (
          <li className={classes.percent} title={rest.map(describe).join('\n')}>
            {text.transcript.moreSpeakers(rest.length)}
          </li>
        )}
      </ul>
    </div>
  );
}

function describe({ speaker, share, ms }: TalkTime): string {
  const name = speaker ?? text.transcript.nobody;
  return text.transcript.share(name, formatPercent(share), formatClock(ms));
}

function colorOf(speaker: string | null): string {
  return `var(--mantine-color-${speaker === null ? 'gray' : speakerColor(speaker)}-6)`;
}
