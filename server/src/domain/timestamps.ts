/** Points in time as clients write them: ISO 8601 in its many spellings, to the microsecond. */

export type ParsedTimestamp = { readonly text: string } | 'malformed' | 'out-of-range';

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

interface ClockTime {
  hour: number;
  minute: number;
  second: number;
  microsecond: number;
}

/** Splits at the one character that stands between date and time. */
const dateForms = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:.(?<time>.+))?$/su,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:\D(?<time>.+))?$/su,
  /^(?<year>\d{4})-W(?<week>\d\d)(?:-(?<weekday>\d))?(?:[^-\d](?<time>.+))?$/su,
  /^(?<year>\d{4})W(?<week>\d\d)(?<weekday>\d)?(?:\D(?<time>.+))?$/su,
];
const timeForms = [
  /^(?<hour>\d\d)(?::(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?)?(?<zone>[Z+-].*)?$/u,
  /^(?<hour>\d\d)(?:(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?)?(?<zone>[Z+-].*)?$/u,
];
const looseForm =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})[T ](?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,12}))?)?\s*(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/u;
const zoneForm =
  /^(?<sign>[+-])(?<hours>\d\d)(?::?(?<minutes>\d\d)(?::?(?<seconds>\d\d)(?:\.\d{1,6})?)?)?$/u;

/**
 * Reads a date, or a date and time; without a zone it is UTC. The text of the result is UTC with
 * six fraction digits (more are cut), fit for a `timestamptz`.
 */
export function parseTimestamp(text: string): ParsedTimestamp {
  if (text.length > 64) return 'malformed';
  return parseStrict(text) ?? parseLoose(text) ?? 'malformed';
}

function parseStrict(text: string): ParsedTimestamp | null {
  for (const form of dateForms) {
    const groups = form.exec(text)?.groups;
    const date = groups && readDate(groups);
    if (!date) continue;
    if (groups.time === undefined) return combine(date, midnight, 0);
    for (const timeForm of timeForms) {
      const time = timeForm.exec(groups.time)?.groups;
      const result = time && readTimeOn(date, time);
      if (result) return result;
    }
  }
  return null;
}

function parseLoose(text: string): ParsedTimestamp | null {
  const groups = looseForm.exec(text)?.groups;
  const date = groups && readDate(groups);
  return date ? readTimeOn(date, groups) : null;
}

type Groups = Record<string, string | undefined>;

const midnight: ClockTime = { hour: 0, minute: 0, second: 0, microsecond: 0 };

function readTimeOn(date: CalendarDate, groups: Groups): ParsedTimestamp | null {
  const time: ClockTime = {
    hour: Number(groups.hour),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    microsecond: Number((groups.fraction ?? '').slice(0, 6).padEnd(6, '0')),
  };
  const offsetSeconds = readZone(groups.zone);
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return null;
  return offsetSeconds === null ? null : combine(date, time, offsetSeconds);
}

function readDate(groups: Groups): CalendarDate | null {
  const year = Number(groups.year);
  if (groups.week !== undefined) return dateOfWeek(year, groups.week, groups.weekday);
  const date = { year, month: Number(groups.month), day: Number(groups.day) };
  if (year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return null;
  return date.day <= daysInMonth(date) ? date : null;
}

function daysInMonth({ year, month }: CalendarDate): number {
  return new Date(utcMilliseconds({ year, month: month + 1, day: 0 })).getUTCDate();
}

/** ISO week date: week 1 is the one that holds 4 January. */
function dateOfWeek(year: number, week: string, weekday = '1'): CalendarDate | null {
  const lastWeek = isoWeeksIn(year);
  if (year < 1 || Number(week) < 1 || Number(week) > lastWeek) return null;
  if (Number(weekday) < 1 || Number(weekday) > 7) return null;
  const fourth = new Date(utcMilliseconds({ year, month: 1, day: 4 }));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  const day = new Date(
    utcMilliseconds({ year, month: 1, day: monday + (Number(week) - 1) * 7 + Number(weekday) - 1 }),
  );
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

function isoWeeksIn(year: number): number {
  const startsOn = new Date(utcMilliseconds({ year, month: 1, day: 1 })).getUTCDay();
  const leap = daysInMonth({ year, month: 2, day: 1 }) === 29;
  return startsOn === 4 || (startsOn === 3 && leap) ? 53 : 52;
}

/** Seconds east of UTC; null when the zone is not one. */
function readZone(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0;
  const groups = zoneForm.exec(zone)?.groups;
  if (!groups) return null;
  const [hours, minutes, seconds] = [groups.hours, groups.minutes ?? 0, groups.seconds ?? 0].map(
    Number,
  ) as [number, number, number];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const total = hours * 3600 + minutes * 60 + seconds;
  return groups.sign === '-' ? -total : total;
}

/** Date.UTC reads the years 0 to 99 as 1900 to 1999; this does not. */
function utcMilliseconds({ year, month, day }: CalendarDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function combine(date: CalendarDate, time: ClockTime, offsetSeconds: number): ParsedTimestamp {
  const seconds = time.hour * 3600 + time.minute * 60 + time.second - offsetSeconds;
  const instant = new Date(utcMilliseconds(date) + seconds * 1000);
  const year = instant.getUTCFullYear();
  if (year < 1 || year > 9999) return 'out-of-range';
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = `${pad(year, 4)}-${pad(instant.getUTCMonth() + 1)}-${pad(instant.getUTCDate())}`;
  const clock = [instant.getUTCHours(), instant.getUTCMinutes(), instant.getUTCSeconds()];
  const fraction = pad(time.microsecond, 6);
  return { text: `${day}T${clock.map((part) => pad(part)).join(':')}.${fraction}Z` };
}
