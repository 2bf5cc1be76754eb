import { endianness } from 'node:os';

/** Turns chunks of 16-bit little-endian PCM, cut anywhere, into samples. */
export class PcmSamples {
  #half: Buffer | null = null;

  take(chunk: Buffer): Int16Array {
    const whole = this.#half ? Buffer.concat([this.#half, chunk]) : chunk;
    const bytes = whole.length - (whole.length % 2);
    this.#half = bytes < whole.length ? Buffer.from(whole.subarray(bytes)) : null;
    // A copy, because a view must begin at an even address.
    const samples = Buffer.from(new Uint8Array(whole.subarray(0, bytes)).buffer);
    if (endianness() === 'BE') samples.swap16();
    return new Int16Array(samples.buffer, samples.byteOffset, bytes / 2);
  }
}
