import { meetingTurns } from '../../src/ai/providers/local/local-speech.fixture.ts';

/** What a recorder sends while the meeting goes on: each turn as one line, under a name. */
export async function liveLines() {
  return (await meetingTurns()).map(({ start, speaker, ...turn }) => ({
    timestamp: Math.round(start * 1000),
    speaker: speaker === 0 ? 'Anna' : 'Ben',
    text: (turn as unknown as { text: string }).text,
    confidence: null,
    is_final: true,
  }));
}

/** The lines without what is theirs alone, such as their ids. */
export function said(
  lines: readonly { timestamp: number | null; speaker: string | null; text: string }[],
) {
  return lines.map(({ timestamp, speaker, text }) => ({ timestamp, speaker, text }));
}
