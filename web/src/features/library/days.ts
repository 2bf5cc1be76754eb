/** A day of the place like `2026-11-23`. */
function toDay(time: Date): string {
  const month = String(time.getMonth() + 1).padStart(2, '0');
  const day = String(time.getDate()).padStart(2, '0');
  return `${time.getFullYear()}-${month}-${day}`;
}

/** The day that many days before. */
export function daysBefore(time: Date, days: number): string {
  return toDay(new Date(time.getFullYear(), time.getMonth(), time.getDate() - days));
}
