/**
 * Numbers as bytes, seven bits in each, the highest saying that more follow. Each stands for
 * itself, so that more may be put behind without reading those before.
 */
export function encodeNumbers(numbers: readonly number[]): Buffer {
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

export function decodeNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (const byte of bytes) {
    number += (byte & 127) * unit;
    if (byte < 128) {
      numbers.push(number);
      number = 0;
      unit = 1;
    } else unit *= 128;
  }
  return numbers;
}
