import { type Cue, readCues } from './caption-cues.ts';
import { decodeEntities, withoutTags } from './caption-markup.ts';
import type { Findings } from './imported-transcript.ts';
import { collectSegments, type SegmentCollector } from './segments-of-file.ts';
import { splitSpeakers } from './speaker-prefix.ts';
import { readTeamsCue } from './teams-cue.ts';
import type { TextFile } from './text-file.ts';

/** WebVTT (https://www.w3.org/TR/webvtt1/), as Zoom, Teams, podcasts and we write it. */

/** A note that tells our own files: in them, nobody's name stands before a colon. */
export const ownNote = 'NOTE Made by Minutebook';

export function isWebVtt({ lines }: TextFile): boolean {
  return /^WEBVTT(?:\s|$)/.test(lines[0] ?? '');
}

export function readWebVtt({ lines }: TextFile): Findings {
  const cues = [...readCues(withoutNotes(lines))];
  const teams = readTeams(cues);
  if (teams !== null) return teams;
  const collector = collectSegments();
  const hasVoices = cues.some((cue) => cue.lines.some((line) => voice.test(line)));
  const isOurs = lines.slice(0, 10).includes(ownNote);
  if (hasVoices || isOurs) {
    for (const cue of cues) addVoices(cue, isOurs ? '\n' : ' ', collector);
  } else addPrefixed(cues, collector);
  return { segments: collector.segments };
}

/** Notes, styles and regions may hold anything, arrows too; their lines stay, to be counted. */
function withoutNotes(lines: readonly string[]): string[] {
  let isInside = false;
  return lines.map((line, index) => {
    if (line.trim() === '') isInside = false;
    else if (
      (lines[index - 1] ?? '').trim() === '' &&
      /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)
    ) {
      isInside = true;
    }
    return isInside || index === 0 ? '' : line;
  });
}

function readTeams(cues: readonly Cue[]): Findings | null {
  const first = cues[0] === undefined ? null : readTeamsCue(cues[0]);
  if (first === null) return null;
  const collector = collectSegments();
  for (const cue of cues) {
    const spoken = readTeamsCue(cue);
    if (spoken !== null) collector.add({ ...cue, ...spoken }, cue.line);
  }
  return {
    segments: collector.segments,
    language: first.language,
    startedAt: first.startedAt,
  };
}

const voice = /<v(?:\.[^\s<>]{0,60})?[ \t]+([^<>]{1,300})>/;
const voices = new RegExp(voice, 'g');

/**
 * A cue may hold the words of several people, each behind a tag with a name. Elsewhere than in our
 * own files, lines are broken only to fit on a screen.
 */
function addVoices(cue: Cue, lineBreak: string, collector: SegmentCollector): void {
  const text = cue.lines.join(lineBreak);
  let speaker: string | null = null;
  let from = 0;
  const add = (to: number) => {
    collector.add({ ...cue, speaker, text: plain(text.slice(from, to)) }, cue.line);
  };
  for (const found of text.matchAll(voices)) {
    add(found.index);
    speaker = decodeEntities(found[1] ?? '');
    from = found.index + found[0].length;
  }
  add(text.length);
}

function addPrefixed(cues: readonly Cue[], collector: SegmentCollector): void {
  const captions = splitSpeakers(cues.map((cue) => plain(cue.lines.join(' '))));
  for (const [index, cue] of cues.entries()) {
    const caption = captions[index];
    if (caption !== undefined) collector.add({ ...cue, ...caption }, cue.line);
  }
}

function plain(text: string): string {
  return decodeEntities(withoutTags(text)).trim();
}
