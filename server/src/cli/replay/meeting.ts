import { z } from 'zod';
import { platforms } from '../../domain/recording.ts';
import { stripOuterSpace } from './outer-space.ts';

/**
 * A meeting as a line of a replay file holds it, and what of it the server would refuse. Whatever
 * a file says besides is for other programs and is left alone.
 */

// The limits of the API: a file is checked for them before anything is sent.
const maxSegmentBytes = 64 * 1024;
const maxNameLength = 255;
const maxParticipants = 1000;

const text = z
  .string()
  .refine((value) => !value.includes('\0'), 'may not hold the character U+0000')
  .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate)');

const isBlank = (value: string) => stripOuterSpace(value) === '';

const name = text.refine(
  (value) => [...value].length <= maxNameLength,
  `may have at most ${maxNameLength} characters`,
);

const segmentSchema = z.object({
  timestamp_ms: z.number().nullable(),
  speaker: text.nullable(),
  text: text
    .refine((value) => !isBlank(value), 'may not be blank')
    .refine(
      (value) => Buffer.byteLength(value) <= maxSegmentBytes,
      `may have at most ${maxSegmentBytes} bytes`,
    ),
});

export const meetingSchema = z.object({
  id: z.string().min(1, 'may not be empty'),
  source: z.string().optional(),
  platform: z.enum(platforms).optional(),
  date: z
    .string()
    .refine(isDate, 'must be a date such as 2026-03-31 or 2026-03-31T09:30:00Z')
    .nullish(),
  title: name,
  participants: z
    .array(name.refine((value) => !isBlank(value), 'may not be blank'))
    .max(maxParticipants, `may have at most ${maxParticipants} names`),
  segments: z.array(segmentSchema),
});

export type Meeting = z.output<typeof meetingSchema>;
export type MeetingSegment = Meeting['segments'][number];

function isDate(value: string): boolean {
  return /^\d{4}-\d\d-\d\d(T|$)/.test(value) && !Number.isNaN(Date.parse(value));
}

/** The first thing that is wrong with a value that should be a meeting, for people. */
export function describeProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'is not a meeting';
  const path = issue.path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : `${before}${before && '.'}${String(key)}`,
    '',
  );
  const problem = issue.message
    .replace('Invalid input: ', '')
    .replace(/^expected (\w+), received undefined$/, 'is missing')
    .replace(/^expected (\w+), received (\w+)$/, 'must be $1, not $2');
  return path === '' ? `it ${problem}` : `"${path}" ${problem}`;
}
