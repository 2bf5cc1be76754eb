/** The last samples of a stream, found by their number since its beginning. */
export class SampleHistory {
  readonly #ring: Float32Array;
  #end = 0;

  constructor(capacity: number) {
    this.#ring = new Float32Array(capacity);
  }

  /** How many there were so far. */
  get end(): number {
    return this.#end;
  }

  push(samples: Float32Array): void {
    const at = this.#end % this.#ring.length;
    const head = samples.subarray(0, this.#ring.length - at);
    this.#ring.set(head, at);
    this.#ring.set(samples.subarray(head.length), 0);
    this.#end += samples.length;
  }

  /** A copy; what is no longer kept, or not yet there, is left out. */
  slice(from: number, to: number): Float32Array {
    const first = Math.max(from, 0, this.#end - this.#ring.length);
    const last = Math.min(to, this.#end);
    const copy = new Float32Array(Math.max(0, last - first));
    const at = first % this.#ring.length;
    const head = this.#ring.subarray(at, at + copy.length);
    copy.set(head);
    copy.set(this.#ring.subarray(0, copy.length - head.length), head.length);
    return copy;
  }
}
