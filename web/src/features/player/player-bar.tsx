import { Group, Paper } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { formatClock } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import type { PlayerChapter } from './chapter-ticks.tsx';
import { NothingToPlay } from './nothing-to-play.tsx';
import type { Player } from './player.ts';
import classes from './player-bar.module.css';
import { PlayerMenu } from './player-menu.tsx';
import { mediaQuery } from './retrieve-media.ts';
import { waveformQuery } from './retrieve-waveform.ts';
import { SpeedMenu } from './speed-menu.tsx';
import { TransportButtons } from './transport-buttons.tsx';
import { usePlayerState } from './use-player-state.ts';
import { VolumeControl } from './volume-control.tsx';
import { Waveform } from './waveform.tsx';
import { silencesIn } from './waveform-bars.ts';

interface PlayerBarProps {
  readonly player: Player;
  readonly recordingId: string;
  readonly status: string;
  readonly chapters: readonly PlayerChapter[];
}

const noPeaks: readonly number[] = [];

export function PlayerBar({ player, recordingId, status, chapters }: PlayerBarProps) {
  const isPlayable = usePlayerState(player, (state) => state.isPlayable && !state.hasFailed);
  const { data: waveform } = useQuery({ ...waveformQuery(recordingId), enabled: isPlayable });
  const peaks = waveform?.peaks ?? noPeaks;
  const silences = useMemo(
    () => (waveform ? silencesIn(waveform.peaks, waveform.peaks_per_second) : []),
    [waveform],
  );
  useEffect(() => {
    player.setSilences(silences);
    player.setKnownDuration(waveform?.duration_ms ?? 0);
  }, [player, silences, waveform]);
  useLookAgain(recordingId, status);
  return (
    <Paper
      component="section"
      className={classes.bar}
      data-player-bar
      aria-label={text.player.region}
    >
      {isPlayable ? (
        <>
          <TransportButtons player={player} />
          <div className={classes.wave}>
            <Clock player={player} />
            <Waveform player={player} peaks={peaks} chapters={chapters} />
            <Duration player={player} />
          </div>
          <Group gap={4} wrap="nowrap">
            <SpeedMenu player={player} />
            <VolumeControl player={player} />
            <PlayerMenu player={player} />
          </Group>
        </>
      ) : (
        <NothingToPlay player={player} recordingId={recordingId} status={status} />
      )}
    </Paper>
  );
}

/** When a recording has come further, there may be something to play, or something better. */
function useLookAgain(recordingId: string, status: string): void {
  const queryClient = useQueryClient();
  const seen = useRef(status);
  useEffect(() => {
    if (seen.current === status) return;
    seen.current = status;
    for (const { queryKey } of [mediaQuery(recordingId), waveformQuery(recordingId)]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  }, [queryClient, recordingId, status]);
}

function Clock({ player }: { readonly player: Player }) {
  const clock = usePlayerState(player, ({ positionMs }) => formatClock(positionMs));
  return <span className={classes.clock}>{clock}</span>;
}

function Duration({ player }: { readonly player: Player }) {
  const clock = usePlayerState(player, ({ durationMs }) => formatClock(durationMs));
  return <span className={classes.clock}>{clock}</span>;
}
