import type { SpokenSegment } from '../../../../domain/spoken-segment.ts';
import type { TranscribeCommand } from '../speech-messages.ts';
import { buildSegments } from './build-segments.ts';
import { decodeAudio } from './decode-audio.ts';
import { Diarizer } from './diarizer.ts';
import { type HeardPiece, heardIn } from './piece-words.ts';
import { sampleRateHz } from './sample-rate.ts';
import type { SpeakerTurn } from './speaker-turns.ts';
import type { SpeechEngine } from './speech-engine.ts';
import { type SpeechPiece, SpeechPieces } from './speech-pieces.ts';

export interface HeardFile {
  readonly segments: readonly SpokenSegment[];
  /** As the engine says it; null where it does not. */
  readonly language: string | null;
}

type OnDecoded = (seconds: number) => void;

/**
 * Words and speakers are found side by side, each reading the file by itself: decoding costs
 * little, and speakers are looked for in a quarter of an hour at once, words in a few seconds.
 */
export async function transcribeFile(
  engine: SpeechEngine,
  command: TranscribeCommand,
  onDecoded: OnDecoded,
): Promise<HeardFile> {
  const [{ pieces, language }, turns] = await Promise.all([
    hear(engine, command, onDecoded),
    command.speakers ? tellApart(engine, command) : [],
  ]);
  return { segments: buildSegments(pieces, turns), language };
}

async function hear(engine: SpeechEngine, command: TranscribeCommand, onDecoded: OnDecoded) {
  const speech = new SpeechPieces(engine.openVad());
  const pieces: HeardPiece[] = [];
  let language: string | null = null;
  let decoded = 0;
  const listen = async (found: readonly SpeechPiece[]) => {
    for (const piece of found) {
      const result = await recognize(engine, piece);
      pieces.push(heardIn(piece, result));
      // Whisper writes `en` or `<|en|>`.
      language ??= /[a-z]{2,3}/.exec(result.lang)?.[0] ?? null;
    }
  };
  for await (const samples of decodeAudio(command.ffmpegPath, command.audioPath)) {
    await listen(speech.push(samples));
    decoded += samples.length;
    onDecoded(decoded / sampleRateHz);
  }
  await listen(speech.end());
  return { pieces, language };
}

function recognize({ recognizer }: SpeechEngine, piece: SpeechPiece) {
  const stream = recognizer.createStream();
  stream.acceptWaveform({ samples: piece.samples, sampleRate: sampleRateHz });
  return recognizer.decodeAsync(stream);
}

/** Nobody where the model has nothing to tell them apart by. */
async function tellApart(
  engine: SpeechEngine,
  command: TranscribeCommand,
): Promise<readonly SpeakerTurn[]> {
  const found = await engine.diarizer();
  if (found === null) return [];
  const diarizer = new Diarizer(found);
  for await (const samples of decodeAudio(command.ffmpegPath, command.audioPath)) {
    await diarizer.push(samples);
  }
  return diarizer.end();
}
