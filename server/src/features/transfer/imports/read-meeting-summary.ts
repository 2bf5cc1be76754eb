import { z } from 'zod';
import type { Findings } from './imported-transcript.ts';
import { hasList, itemsOf, type JsonFile, textOf } from './json-file.ts';

/** A summary with lists of decisions and things to do, and no transcript. */

const line = z.union([
  z.string(),
  z.object({ action: z.string() }).transform(({ action }) => action),
  z.object({ decision: z.string() }).transform(({ decision }) => decision),
  z.object({ text: z.string() }).transform(({ text }) => text),
]);

export function isMeetingSummary({ document }: JsonFile): boolean {
  return hasList(document, 'action_items') || hasList(document, 'decisions');
}

export function readMeetingSummary(file: JsonFile): Findings {
  const linesOf = (key: string) =>
    hasList(file.document, key) ? [...itemsOf(file, [key], line)].map(({ item }) => item) : [];
  return {
    title: textOf(file.document, 'meeting'),
    decisions: linesOf('decisions'),
    actions: linesOf('action_items'),
  };
}
