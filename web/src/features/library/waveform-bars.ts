const barCount = 17;

/** Heights of 4 to 34, always the same for the same seed: a drawing, not the sound itself. */
export function toBars(seed: string): number[] {
  let state = 7;
  for (const letter of seed) state = (state * 31 + (letter.codePointAt(0) ?? 0)) % 99_991;
  return Array.from({ length: barCount }, (_, index) => {
    state = (state * 7919 + 104_729) % 99_991;
    const middle = 1 - Math.abs(index - (barCount - 1) / 2) / barCount;
    return 4 + Math.round((state / 99_991) * 30 * middle);
  });
}
