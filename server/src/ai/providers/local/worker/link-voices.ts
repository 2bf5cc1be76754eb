/** A voice in one window of a meeting, and the vector that was made of it. */
export interface Voice {
  readonly local: number;
  readonly embedding: Float32Array;
}

/** As alike, as cosine, as two stretches of one voice at least are. */
const sameVoice = 0.5;

/**
 * Finds voices again from one window to the next. Within a window they are different people, so
 * none of them is taken for the same one of before.
 */
export class VoiceGallery {
  readonly #known: Float32Array[] = [];

  /** The number through all windows of each voice of this one. */
  identify(voices: readonly Voice[]): Map<number, number> {
    const numbers = new Map<number, number>();
    const taken = new Set<number>();
    for (const pair of this.#pairs(voices)) {
      if (numbers.has(pair.voice.local) || taken.has(pair.known)) continue;
      numbers.set(pair.voice.local, pair.known);
      taken.add(pair.known);
    }
    for (const voice of voices) {
      if (!numbers.has(voice.local))
        numbers.set(voice.local, this.#known.push(voice.embedding) - 1);
    }
    return numbers;
  }

  #pairs(voices: readonly Voice[]) {
    return voices
      .flatMap((voice) =>
        this.#known.map((embedding, known) => {
          return { voice, known, likeness: cosine(voice.embedding, embedding) };
        }),
      )
      .filter(({ likeness }) => likeness >= sameVoice)
      .sort((one, other) => other.likeness - one.likeness);
  }
}

function cosine(one: Float32Array, other: Float32Array): number {
  let dot = 0;
  let ones = 0;
  let others = 0;
  for (const [index, value] of one.entries()) {
    const beside = other[index] ?? 0;
    dot += value * beside;
    ones += value * value;
    others += beside * beside;
  }
  return dot / (Math.sqrt(ones * others) || 1);
}
