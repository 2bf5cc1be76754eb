import { clockMs } from './clock-times.ts';
import { leadingBold, plainMarkdown } from './markdown-text.ts';

/**
 * The head of what one person said in notes: `**Name** [5:16](link): text`, `**Name  01:16**`,
 * `**Name**  06:24`, `**Name:** text`, and, as we write it, `**[00:05:16]** text` of nobody known.
 */

export interface TurnHead {
  readonly speaker: string | null;
  readonly startMs: number | null;
  readonly text: string;
  /** That there is one, if only to say that it is not known. */
  readonly hasTime: boolean;
}

const time = String.raw`(?:\d{1,4}:)?\d{1,3}:\d{2}(?:\.\d{1,3})?`;
const timeInside = new RegExp(String.raw`^(.*?)\s{0,8}[[(]?(${time})[\])]?$`);
const timeAfter = new RegExp(
  String.raw`^\s{0,8}(?:\[(${time})\](?:\([^()\s]{0,1000}\))?|\((${time})\)|(${time})(?=\s|:\s|$))`,
);
/** How we write a time that is not known, where there has to be one. */
export const unknownTime = '--:--';

/** Null for a line that begins no turn. */
export function readTurnHead(line: string): TurnHead | null {
  const bold = leadingBold(line);
  if (bold === null) return null;
  if (bold.inside === `[${unknownTime}]`) {
    const text = plainMarkdown(bold.rest).trim();
    return { speaker: null, startMs: null, text, hasTime: true };
  }
  const { name, time: timeWithin } = splitTime(bold.inside);
  const after = timeWithin === null ? timeAfter.exec(bold.rest) : null;
  const timeText = timeWithin ?? after?.[1] ?? after?.[2] ?? after?.[3] ?? null;
  const rest = bold.rest.slice(after?.[0].length ?? 0);
  const hasColon = endsWithColon(name) || /^\s{0,4}:/.test(rest);
  if (timeText === null && !hasColon) return null;
  const speaker = plainMarkdown(endsWithColon(name) ? name.slice(0, -1) : name).trim();
  return {
    speaker: speaker === '' ? null : speaker,
    startMs: timeText === null ? null : clockMs(timeText),
    text: plainMarkdown(rest.replace(/^\s{0,4}:/, '')).trim(),
    hasTime: timeText !== null,
  };
}

/** One that is not escaped, however many backslashes are. */
function endsWithColon(name: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*:$/.test(name);
}

function splitTime(inside: string): { name: string; time: string | null } {
  const found = timeInside.exec(inside.trim());
  if (found?.[2] === undefined) return { name: inside.trim(), time: null };
  return { name: (found[1] ?? '').trim(), time: found[2] };
}
