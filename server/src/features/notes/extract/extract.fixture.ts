import type { HeardLine, NotesSource } from '../../../domain/notes.ts';

/** Monday. */
export const monday = new Date('2026-11-23T10:00:00Z');

/** Lines of two people in turn, ten seconds each. */
export function sourceOf(
  texts: readonly string[],
  participants: readonly string[] = ['Anna Berg', 'Ben Okoro'],
): NotesSource {
  const lines = texts.map(
    (text, position): HeardLine => ({
      position,
      timestampMs: position * 10_000,
      speaker: participants[position % participants.length] ?? null,
      text,
    }),
  );
  return { title: null, startedAt: monday, participants, lines };
}

export const meeting: readonly string[] = [
  'Okay, so um let us talk about the release of the mobile app first.',
  'The release was planned for the end of November, and the login page is not ready.',
  'We have two bugs in the login page, and the payment service still fails on slow networks.',
  'Right. The payment service needs a timeout, the login page needs a new form.',
  "I'll write the timeout for the payment service by Wednesday.",
  'Ben, could you send the release notes to the customers tomorrow?',
  'Sure, I can send the release notes.',
  'So we decided to go with the fifth of December for the release of the mobile app.',
  'Fine. What about the price of the mobile app, do we keep it?',
  'We agreed to keep the price of the app until spring, the customers expect that.',
  'Great, next meeting is on Thursday.',
];
