/** Ids of recordings as PostgreSQL sends and sorts them: sixteen bytes each, the lowest first. */
export class RecordingIds {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #stride: number;

  /** `stride`: bytes from one to the next, where something stands between them. */
  constructor(bytes: Buffer, stride = 16) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#stride = stride;
    this.length = Math.floor(bytes.length / stride);
  }

  /** As it is written. */
  text(index: number): string {
    const from = index * this.#stride;
    const hex = this.#bytes.toString('hex', from, from + 16);
    const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
    return `${parts.join('-')}-${hex.slice(20)}`;
  }

  /** Below, equal to or above 0, as for `Array.sort`. */
  compare(index: number, others: RecordingIds, other: number): number {
    const from = index * this.#stride;
    const otherFrom = other * others.#stride;
    for (let at = 0; at < 16; at += 4) {
      const one = this.#view.getUint32(from + at);
      const two = others.#view.getUint32(otherFrom + at);
      if (one !== two) return one < two ? -1 : 1;
    }
    return 0;
  }

  /** For each of these, which may repeat themselves, its index among `all`; -1 where it is not there. */
  locateIn(all: RecordingIds): Int32Array {
    const found = new Int32Array(this.length);
    let at = 0;
    for (let index = 0; index < this.length; index += 1) {
      let order = -1;
      while (at < all.length) {
        order = all.compare(at, this, index);
        if (order >= 0) break;
        at += 1;
      }
      found[index] = at < all.length && order === 0 ? at : -1;
    }
    return found;
  }
}
