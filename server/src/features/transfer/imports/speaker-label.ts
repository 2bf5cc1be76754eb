/**
 * What an engine calls somebody it does not know, in one wording: `Speaker 1`, `Speaker A`.
 * Engines that count from 0 are counted from 1.
 */
export function speakerLabel(
  label: string | number | null | undefined,
  firstNumber: 0 | 1 = 0,
): string | null {
  if (label === null || label === undefined || label === '') return null;
  const text = String(label).trim();
  const numbered = /^(?:spk|speaker)?[_ ]?(\d{1,4})$/i.exec(text)?.[1];
  if (numbered !== undefined) return `Speaker ${Number(numbered) + 1 - firstNumber}`;
  return /^[A-Z]{1,2}$/.test(text) ? `Speaker ${text}` : text;
}

/** Whoever is heard on a channel, counted from 0, where nothing else tells the voices apart. */
export function channelLabel(index: number): string {
  return `Channel ${index + 1}`;
}
