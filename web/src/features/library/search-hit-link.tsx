import { Link } from '@tanstack/react-router';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { speakerColor } from '../../ui/speaker-color.ts';
import classes from './search-hit-link.module.css';
import type { SearchHit } from './search-recordings.ts';
import { trimSnippet } from './snippet.ts';
import { Snippet } from './snippet-text.tsx';

interface SearchHitLinkProps {
  readonly recordingId: string;
  readonly hit: SearchHit;
  readonly words: string;
}

/** A place where the words were found; opens the recording there. */
export function SearchHitLink({ recordingId, hit, words }: SearchHitLinkProps) {
  const { kind, timestamp, speaker, snippet } = hit;
  return (
    <Link
      to="/recordings/$recordingId"
      params={{ recordingId }}
      search={timestamp === null ? { q: words } : { t: timestamp, q: words }}
      className={classes.hit}
    >
      <span className={classes.where}>
        {timestamp === null ? text.library.search.kinds[kind] : formatClock(timestamp)}
      </span>
      <span className={classes.said}>
        {speaker !== null && speaker !== '' && (
          <span className={classes.speaker} style={{ color: inkOf(speaker) }}>
            {speaker}
          </span>
        )}
        <Snippet parts={trimSnippet(snippet)} />
      </span>
    </Link>
  );
}

function inkOf(speaker: string): string {
  const color = speakerColor(speaker);
  return `light-dark(color-mix(in srgb, var(--mantine-color-${color}-9), black 25%), var(--mantine-color-${color}-3))`;
}
