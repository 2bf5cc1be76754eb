import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { formatDayAndTime, formatLength } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { recordingName } from '../recordings/recording-name.ts';
import classes from './found-recording.module.css';
import { RecordingPicture } from './recording-picture.tsx';
import { SearchHitLink } from './search-hit-link.tsx';
import type { FoundRecording as Found, SearchResult } from './search-recordings.ts';
import { Snippet } from './snippet-text.tsx';
import { useTakeFocus } from './use-take-focus.ts';

interface FoundRecordingProps {
  readonly result: SearchResult;
  /** What the recording's page is to mark. */
  readonly words: string;
  readonly isSelected: boolean;
  readonly takesFocus: boolean;
  readonly onSelect: (id: string, isRange: boolean) => void;
}

/** A recording in which something was found: its name, and a link to each place. */
export const FoundRecording = memo(function FoundRecording(props: FoundRecordingProps) {
  const { result, words, isSelected, takesFocus, onSelect } = props;
  const { recording, hits } = result;
  const title = recordingName(recording);
  const link = useTakeFocus(takesFocus);
  // What was found in the title is marked there.
  const inTitle = hits.find(({ kind }) => kind === 'title');
  const places = hits.filter((hit) => hit !== inTitle);
  return (
    <article
      className={classes.found}
      data-recording={recording.id}
      data-selected={isSelected || undefined}
    >
      <header className={classes.head}>
        <RecordingPicture recording={recording} isSelected={isSelected} onSelect={onSelect} />
        <div className={classes.words}>
          <Link
            ref={link}
            to="/recordings/$recordingId"
            params={{ recordingId: recording.id }}
            search={{ q: words }}
            className={classes.title}
          >
            {inTitle === undefined ? title : <Snippet parts={inTitle.snippet} />}
          </Link>
          <Text size="sm" c="var(--quiet)">
            {facts(recording)}
          </Text>
        </div>
      </header>
      {places.length > 0 && (
        <ul className={classes.hits}>
          {places.map((hit) => (
            <li key={`${hit.kind} ${hit.position} ${hit.snippet[0]?.text}`}>
              <SearchHitLink recordingId={recording.id} hit={hit} words={words} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
});

function facts({ started_at, duration_seconds, platform }: Found): string {
  const length = duration_seconds === null ? [] : [formatLength(duration_seconds)];
  return [formatDayAndTime(started_at), ...length, text.library.platforms[platform]].join(' · ');
}
