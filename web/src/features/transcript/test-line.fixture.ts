import type { Line } from '../recordings/recording-types.ts';

/** A line for tests. */
export function testLine(id: number, timestamp: number | null, changes: Partial<Line> = {}): Line {
  return {
    ...{ id, timestamp, end: null, speaker: 'Anna', text: `line ${id}`, confidence: null },
    ...{ is_final: true, heard_text: null, is_speaker_set: false },
    ...changes,
  };
}
