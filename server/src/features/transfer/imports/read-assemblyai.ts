import { z } from 'zod';
import type { Findings } from './imported-transcript.ts';
import { anyItems, fitting, optionalLabel, optionalNumber } from './json-fields.ts';
import { hasList, itemsOf, type JsonFile, memberOf, textOf } from './json-file.ts';
import { collectSegments } from './segments-of-file.ts';
import { speakerLabel } from './speaker-label.ts';
import { groupWords, type SpeakersWord } from './words-to-segments.ts';

/** AssemblyAI's transcript: utterances, or words where voices were not told apart. Milliseconds. */

const word = z.object({
  text: z.string(),
  start: z.number(),
  end: z.number(),
  confidence: optionalNumber,
  speaker: optionalLabel,
});
const utterance = word.extend({ words: anyItems });

export function isAssemblyAi({ document }: JsonFile): boolean {
  if (hasList(document, 'utterances') && !hasList(document, 'segments')) return true;
  const isOurs = ['audio_url', 'audio_duration', 'language_model', 'acoustic_model'].some(
    (key) => memberOf(document, key) !== undefined,
  );
  return isOurs && hasList(document, 'words');
}

export function readAssemblyAi(file: JsonFile): Findings {
  const collector = collectSegments();
  if (hasList(file.document, 'utterances')) {
    for (const { item, line } of itemsOf(file, ['utterances'], utterance)) {
      const { start: startMs, end: endMs, text, confidence } = item;
      const words = fitting(item.words, word).map(spokenWord);
      const speaker = speakerLabel(item.speaker);
      collector.add(
        {
          startMs,
          endMs,
          text,
          confidence,
          speaker,
          words: words.map(({ speaker: _, ...each }) => each),
        },
        line,
      );
    }
  }
  if (collector.segments.length === 0 && hasList(file.document, 'words')) {
    const words = [...itemsOf(file, ['words'], word)].map(({ item }) => spokenWord(item));
    for (const segment of groupWords(words)) collector.add(segment, () => file.lineOf('words'));
  }
  return { segments: collector.segments, language: textOf(file.document, 'language_code') };
}

function spokenWord({
  text,
  start,
  end,
  confidence,
  speaker,
}: z.output<typeof word>): SpeakersWord {
  return {
    text,
    startMs: Math.round(start),
    endMs: Math.round(end),
    confidence: confidence ?? null,
    speaker: speakerLabel(speaker),
  };
}
