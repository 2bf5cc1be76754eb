import type { Receipt } from './recorder-client.ts';

/** What a replay counts, in all and by the source that the meetings say they are from. */

export interface Counts {
  meetings: number;
  segmentsSent: number;
  /** As the server's receipts say. A batch that had to be repeated may count as duplicate. */
  appended: number;
  duplicate: number;
  /** Segments that were sent and were not in what was read back. */
  lost: number;
}

export interface Tally {
  readonly total: Counts;
  readonly bySource: ReadonlyMap<string, Counts>;
  addBatch(source: string, sent: number, receipt: Receipt): void;
  addMeeting(source: string, lost: number): void;
}

export function createTally(): Tally {
  const total = zero();
  const bySource = new Map<string, Counts>();
  const each = (source: string, change: (counts: Counts) => void) => {
    const counts = bySource.get(source) ?? zero();
    bySource.set(source, counts);
    change(total);
    change(counts);
  };
  return {
    total,
    bySource,
    addBatch(source, sent, { appended, duplicate }) {
      each(source, (counts) => {
        counts.segmentsSent += sent;
        counts.appended += appended;
        counts.duplicate += duplicate;
      });
    },
    addMeeting(source, lost) {
      each(source, (counts) => {
        counts.meetings += 1;
        counts.lost += lost;
      });
    },
  };
}

function zero(): Counts {
  return { meetings: 0, segmentsSent: 0, appended: 0, duplicate: 0, lost: 0 };
}
