/** Days, all in UTC. */

export const dayMs = 24 * 60 * 60 * 1000;

export function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}

export function startOfDay(time: Date): Date {
  return new Date(Math.floor(time.getTime() / dayMs) * dayMs);
}

/** On a Saturday or Sunday the week is over, and the next one is meant. */
export function fridayOfWeek(time: Date, weeksAhead: number): Date {
  const ahead = (5 - time.getUTCDay() + 7) % 7;
  return new Date(time.getTime() + (ahead + 7 * weeksAhead) * dayMs);
}

export function lastOfMonth(time: Date, monthsAhead: number): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + monthsAhead + 1, 0));
}
