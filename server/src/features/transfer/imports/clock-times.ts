/** Times of day and of recordings, as people and programs write them. */

// hours are optional, and digits bounded: nothing here can backtrack far
const clock = /^(?:(\d{1,9}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

/** Milliseconds of `5:16`, `01:07:19.399`, `0:0:5,32`; null for anything else. */
export function clockMs(text: string): number | null {
  const found = clock.exec(text.trim());
  if (found === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found;
  if (Number(seconds) > 59 || (found[1] !== undefined && Number(minutes) > 59)) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
}

/** Whole milliseconds of a number of seconds; null for what is none. */
export function secondsToMs(seconds: unknown): number | null {
  const number = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
  return typeof number === 'number' && Number.isFinite(number) ? Math.round(number * 1000) : null;
}
