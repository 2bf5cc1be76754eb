/** A voice is heard from here to there; the number is the voice's. */
export interface SpeakerTurn {
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: number;
}

/** An engine places a word up to this far from where diarization hears the voice. */
const toleranceMs = 500;

/**
 * Who speaks in a stretch of time: the voice that is heard longest in it, or else the nearest one
 * close by. Null where nobody is: blank, never guessed. Turns are sorted by start, and stretches
 * are asked for in the order of their starts.
 */
export class SpeakerFinder {
  readonly #turns: readonly SpeakerTurn[];
  #first = 0;

  constructor(turns: readonly SpeakerTurn[]) {
    this.#turns = turns;
  }

  at(startMs: number, endMs: number): number | null {
    const heardMs = new Map<number, number>();
    let nearest: SpeakerTurn | null = null;
    for (const turn of this.#near(startMs, endMs)) {
      const overlapMs = Math.min(endMs, turn.endMs) - Math.max(startMs, turn.startMs);
      if (overlapMs > 0) heardMs.set(turn.speaker, (heardMs.get(turn.speaker) ?? 0) + overlapMs);
      if (nearest === null || distance(turn) < distance(nearest)) nearest = turn;
    }
    const [longest] = [...heardMs].sort(([, one], [, other]) => other - one);
    return longest?.[0] ?? nearest?.speaker ?? null;

    function distance(turn: SpeakerTurn): number {
      return Math.max(turn.startMs - endMs, startMs - turn.endMs);
    }
  }

  *#near(startMs: number, endMs: number): Generator<SpeakerTurn> {
    // A turn that began long ago may outlast the ones after it: only what is over is passed by.
    while (this.#isOver(startMs - toleranceMs)) this.#first += 1;
    for (let index = this.#first; index < this.#turns.length; index += 1) {
      const turn = this.#turns[index];
      if (turn === undefined || turn.startMs > endMs + toleranceMs) return;
      if (turn.endMs >= startMs - toleranceMs) yield turn;
    }
  }

  #isOver(ms: number): boolean {
    const turn = this.#turns[this.#first];
    return turn !== undefined && turn.endMs < ms;
  }
}

/** Names voices in the order in which they are first asked for. */
export function speakerLabels(): (speaker: number | null) => string | null {
  const labels = new Map<number, string>();
  return (speaker) => {
    if (speaker === null) return null;
    const label = labels.get(speaker) ?? `Speaker ${labels.size + 1}`;
    labels.set(speaker, label);
    return label;
  };
}
