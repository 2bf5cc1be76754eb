/**
 * Numbers below 2^32 (of words, of lines) as bytes, seven bits in each, the highest saying that more
 * follow. Each stands for itself, so that more may be put behind without reading those before.
 */
export function encodeNumbers(numbers: Iterable<number>): Buffer {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Buffer.from(bytes);
}

export function decodeNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte >= 128) continue;
    // The array takes the bits as they are: below 2^32, whatever the sign here.
    numbers[count] = number;
    count += 1;
    number = 0;
    shift = 0;
  }
  return numbers.subarray(0, count);
}
