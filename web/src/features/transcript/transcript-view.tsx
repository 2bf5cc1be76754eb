import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { focusSoon } from './focus-soon.ts';
import { FollowPill } from './follow-pill.tsx';
import { groupRows } from './group-rows.ts';
import { lineAt, type TimedLine } from './lines-in-order.ts';
import { MatchMarks } from './match-marks.tsx';
import { TranscriptToolsProvider } from './transcript-context.ts';
import classes from './transcript-list.module.css';
import { TranscriptList, type TranscriptListHandle } from './transcript-list.tsx';
import type { TranscriptPanelProps } from './transcript-props.ts';
import { TranscriptToolbar } from './transcript-toolbar.tsx';
import { useCurrentLine, useIsPlayable, useIsPlaying } from './use-current-line.ts';
import { useFollow } from './use-follow.ts';
import { useSearch } from './use-search.ts';
import { useTools } from './use-tools.ts';

interface TranscriptViewProps extends TranscriptPanelProps {
  readonly lines: readonly TimedLine[];
}

/** The transcript itself, and everything that moves it. */
export function TranscriptView(props: TranscriptViewProps) {
  const { lines, chapters, playback, recordingId, isLive, startMs, firstQuery } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [editingId, setEditingId] = useState<number | null>(null);
  const rows = useMemo(() => groupRows(lines, chapters), [lines, chapters]);
  const currentLine = useCurrentLine(playback, lines);
  const isPlaying = useIsPlaying(playback);
  const isPlayable = useIsPlayable(playback);

  const list = useRef<TranscriptListHandle>(null);
  const showLine = useCallback((index: number) => list.current?.showLine(index), []);
  const showEnd = useCallback(() => {
    const element = scroller.current;
    if (element !== null) requestAnimationFrame(() => element.scrollTo(0, element.scrollHeight));
  }, []);
  const following = useFollow({
    ...{ scroller, currentLine, lineCount: lines.length, isPlaying, isLive },
    ...{ isHeld: editingId !== null, showLine, showEnd },
  });
  const firstLine = startMs === null ? 0 : Math.max(0, lineAt(lines, startMs));
  const search = useSearch({ lines, firstQuery, firstLine, onShow: showLine });
  const shownMatch = search.matches[search.current] ?? null;
  useShownFirst(startMs === null ? (shownMatch?.line ?? -1) : firstLine, showLine);

  const { follow } = following;
  const followCurrent = useCallback(() => {
    follow();
    if (currentLine >= 0) showLine(currentLine);
  }, [follow, currentLine, showLine]);
  useImperativeHandle(props.controls, () => ({
    follow: followCurrent,
    search: () => searchField.current?.focus(),
  }));
  const play = useCallback(
    ({ startMs }: TimedLine) => {
      follow();
      if (startMs !== null) playback.playFrom(startMs);
    },
    [playback, follow],
  );
  const edit = useCallback((id: number | null) => {
    setEditingId((before) => {
      // Who is done writing goes on where they wrote.
      if (id === null && before !== null) focusSoon(scroller, before, '[data-edit]');
      return id;
    });
  }, []);
  const tools = useTools({
    ...{ recordingId, playback, lines, participants: props.participants, edit, play },
  });
  return (
    <TranscriptToolsProvider value={tools}>
      <TranscriptToolbar search={search} searchField={searchField} lines={lines} />
      {props.children}
      <div className={classes.frame}>
        <TranscriptList
          handle={list}
          {...{ scroller, rows, lines, currentLine, editingId, isPlayable }}
          matches={search.matches}
          shownMatch={shownMatch}
          onEdit={edit}
          onPlay={play}
        />
        <MatchMarks matches={search.matches} lineCount={lines.length} />
        <FollowPill following={following} isPlaying={isPlaying} isLive={isLive} />
      </div>
    </TranscriptToolsProvider>
  );
}

/** Opened at a moment, or with words to look for: begins there, once. */
function useShownFirst(line: number, showLine: (line: number) => void): void {
  const isShown = useRef(line <= 0);
  useEffect(() => {
    if (isShown.current) return;
    isShown.current = true;
    showLine(line);
  }, [line, showLine]);
}
