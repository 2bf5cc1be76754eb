import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Playback } from '../../lib/playback.ts';
import { wordsQuery } from '../recordings/list-segments.ts';
import { alignWords, type PlacedWord } from './align-words.ts';
import type { TimedLine } from './lines-in-order.ts';
import type { TranscriptTools } from './transcript-context.ts';
import { useIsPlaying } from './use-current-line.ts';

interface ToolsOptions {
  readonly recordingId: string;
  readonly playback: Playback;
  readonly lines: readonly TimedLine[];
  readonly participants: readonly string[];
  readonly edit: (lineId: number | null) => void;
  readonly play: (timed: TimedLine) => void;
}

const noWords: readonly PlacedWord[] = [];

export function useTools(options: ToolsOptions): TranscriptTools {
  const { recordingId, playback, lines, participants, edit, play } = options;
  const isPlaying = useIsPlaying(playback);
  const { data: words } = useQuery({ ...wordsQuery(recordingId), enabled: isPlaying });
  return useMemo(() => {
    const counts = new Map<string | null, number>();
    for (const { line } of lines) counts.set(line.speaker, (counts.get(line.speaker) ?? 0) + 1);
    const speakers = [...counts.keys()].filter((name) => name !== null);
    const placed = new Map<object, readonly PlacedWord[]>();
    const wordsOf: TranscriptTools['wordsOf'] = (line) => {
      const known = placed.get(line) ?? alignWords(line.text, words?.get(line.id) ?? []);
      placed.set(line, known);
      return known.length === 0 ? noWords : known;
    };
    return {
      ...{ recordingId, playback, edit, playLine: play, wordsOf },
      names: [...new Set([...speakers, ...participants])],
      lineCount: (speaker) => counts.get(speaker) ?? 0,
    };
  }, [recordingId, playback, lines, participants, words, edit, play]);
}
