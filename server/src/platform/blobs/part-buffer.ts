const firstBytes = 256 * 1024;

/** Gathers bytes up to the size of a part; takes memory as it fills, and keeps it for the next. */
export class PartBuffer {
  readonly #limit: number;
  #memory = Buffer.alloc(0);
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.#used === this.#limit;
  }

  /** Valid until `clear`. */
  get bytes(): Buffer {
    return this.#memory.subarray(0, this.#used);
  }

  /** Copies as much as there is room for, and says how much that was. */
  take(chunk: Uint8Array): number {
    const count = Math.min(chunk.byteLength, this.#limit - this.#used);
    this.#makeRoom(this.#used + count);
    this.#memory.set(chunk.subarray(0, count), this.#used);
    this.#used += count;
    return count;
  }

  clear(): void {
    this.#used = 0;
  }

  #makeRoom(needed: number): void {
    if (needed <= this.#memory.length) return;
    const size = Math.max(needed, firstBytes, this.#memory.length * 2);
    const grown = Buffer.allocUnsafe(Math.min(size, this.#limit));
    grown.set(this.bytes);
    this.#memory = grown;
  }
}
