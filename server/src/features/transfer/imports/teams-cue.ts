import { z } from 'zod';
import type { Cue } from './caption-cues.ts';

/** A cue of Microsoft Graph's `metadataContent`: its text is JSON. */

const payload = z.object({
  spokenText: z.string(),
  speakerName: z.string().nullish().catch(null),
  spokenLanguage: z.string().nullish().catch(null),
  startDateTime: z.string().nullish().catch(null),
});

export interface TeamsCue {
  readonly text: string;
  readonly speaker: string | null;
  readonly language: string | null;
  /** When the recording began, counted back from when this was said. */
  readonly startedAt: Date | null;
}

export function readTeamsCue({ lines, startMs }: Cue): TeamsCue | null {
  const text = lines.join('\n').trim();
  if (!text.startsWith('{')) return null;
  const parsed = payload.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { spokenText, speakerName, spokenLanguage, startDateTime } = parsed.data;
  const saidAtMs = Date.parse(startDateTime ?? '');
  return {
    text: spokenText,
    speaker: speakerName ?? null,
    language: spokenLanguage ?? null,
    startedAt: Number.isNaN(saidAtMs) ? null : new Date(saidAtMs - startMs),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
