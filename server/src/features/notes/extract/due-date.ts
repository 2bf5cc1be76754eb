import { en, type ParsedResult } from 'chrono-node';
import { dayMs, fridayOfWeek, isoDay, lastOfMonth, startOfDay } from './calendar.ts';

/**
 * The day that a sentence sets, `YYYY-MM-DD`, or null where it sets none, or where it can be read
 * in two ways. Days are those of UTC, as nothing says where the meeting was. Give it one
 * sentence at a time: chrono-node reads across full stops.
 */
export function dueDate(sentence: string, startedAt: Date): string | null {
  const text = sentence.slice(0, longestCharacters);
  for (const { pattern, day } of endings) {
    if (pattern.test(text)) return isoDay(day(startedAt, text));
  }
  return onlyDay(text, startedAt);
}

const longestCharacters = 600;

interface Ending {
  readonly pattern: RegExp;
  readonly day: (startedAt: Date, text: string) => Date;
}

/** chrono-node does not know "EOD", and reads "the end of the week" as a week from now. */
const endings: readonly Ending[] = [
  { pattern: /\bend of next week\b/iu, day: (now) => fridayOfWeek(now, 1) },
  {
    pattern: /\b(?:EOW|end of (?:the |this )?(?:work(?:ing)? ?)?week)\b/iu,
    day: (now) => fridayOfWeek(now, 0),
  },
  { pattern: /\bend of next month\b/iu, day: (now) => lastOfMonth(now, 1) },
  { pattern: /\b(?:EOM|end of (?:the |this )?month)\b/iu, day: (now) => lastOfMonth(now, 0) },
  { pattern: endOfDayPattern(), day: endOfDay },
];

function endOfDayPattern(): RegExp {
  return /\b(?:EOD|COB|close of business|end of (?:the |this )?(?:business |working )?day)\b/iu;
}

/** "EOD Friday" is Friday's; alone it is today's. */
function endOfDay(startedAt: Date, text: string): Date {
  const day = onlyDay(text.replace(endOfDayPattern(), ' by '), startedAt);
  return day === null ? startedAt : new Date(day);
}

function onlyDay(text: string, startedAt: Date): string | null {
  if (isTwoWays(text)) return null;
  const found = en
    .parse(text, { instant: startedAt, timezone: 0 }, { forwardDate: true })
    .filter((result) => isDay(result, text));
  const days = new Set(found.map((result) => isoDay(dayOf(result, startedAt))));
  const [day] = days;
  if (day === undefined || days.size > 1) return null;
  return day >= isoDay(startedAt) ? day : null;
}

/** "A week from Thursday" is a sum that chrono-node does not do; 3/12 is in March or December. */
function isTwoWays(text: string): boolean {
  if (/\bweeks? (?:from|after|before)\b/iu.test(text)) return true;
  const [, first, second] = /\b(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\b/u.exec(text) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

/** Not an hour ("in two hours"), a span ("next week", "in March") or what is over ("last Friday"). */
function isDay({ text, index, start }: ParsedResult, sentence: string): boolean {
  if (
    /\b(?:last|past|previous|ago|yesterday|now|hours?|minutes?|weekend|this morning)\b/iu.test(text)
  )
    return false;
  if (
    /\b(?:last|past|previous|since|every|each|as|of|like|from|progress|so far)\s*$/iu.test(
      sentence.slice(0, index),
    )
  )
    return false;
  if (/^(?:sun|sat|mon|wed|mar|may|dec|march)$/iu.test(text)) return false;
  if (start.isCertain('weekday')) return true;
  if (/\b(?:the|this|next) (?:week|month|quarter|year)\b/iu.test(text)) return false;
  return start.isCertain('day') && (start.isCertain('month') || /\d/u.test(text));
}

/** "On Monday", said on a Monday, is the next one. */
function dayOf({ start, text }: ParsedResult, startedAt: Date): Date {
  const day = startOfDay(start.date());
  const isToday = day.getTime() === startOfDay(startedAt).getTime();
  const isWeekday = start.isCertain('weekday') && !/\b(?:today|this)\b/iu.test(text);
  return isToday && isWeekday ? new Date(day.getTime() + 7 * dayMs) : day;
}
