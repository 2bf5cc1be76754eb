import { MinutebookError } from '../../../domain/errors.ts';
import { decodeText } from './decode-text.ts';
import { malformed, notRecognised } from './import-faults.ts';
import type { Findings, ImportedTranscript, TranscriptFormat } from './imported-transcript.ts';
import { type JsonFile, parseJsonFile } from './json-file.ts';
import { isAssemblyAi, readAssemblyAi } from './read-assemblyai.ts';
import { isAws, readAws } from './read-aws.ts';
import { isAzure, readAzure } from './read-azure.ts';
import { isDeepgram, readDeepgram } from './read-deepgram.ts';
import { isIrcLog, readIrcLog } from './read-irc.ts';
import { isMarkdownNotes, readMarkdown } from './read-markdown.ts';
import { isMeetingSummary, readMeetingSummary } from './read-meeting-summary.ts';
import { isMinutebook, readMinutebook } from './read-minutebook.ts';
import { isRecall, readRecall } from './read-recall.ts';
import { isRttm, readRttm } from './read-rttm.ts';
import { isSrt, readSrt } from './read-srt.ts';
import { isStm, readStm } from './read-stm.ts';
import { isOwnText, isTimedText, readTimedText } from './read-timed-text.ts';
import { isWebVtt, readWebVtt } from './read-webvtt.ts';
import { isWhisper, readWhisper } from './read-whisper.ts';
import { isZoomChat, readZoomChat } from './read-zoom-chat.ts';
import { storableName, storableText } from './segments-of-file.ts';
import { type TextFile, textFile } from './text-file.ts';

interface Reader<File> {
  readonly format: TranscriptFormat;
  readonly recognises: (file: File) => boolean;
  readonly read: (file: File) => Findings;
}

/** The first that recognises a file reads it; the more exact come first. */
const textReaders: readonly Reader<TextFile>[] = [
  { format: 'text', recognises: isOwnText, read: readTimedText },
  { format: 'webvtt', recognises: isWebVtt, read: readWebVtt },
  { format: 'srt', recognises: isSrt, read: readSrt },
  { format: 'irc', recognises: isIrcLog, read: readIrcLog },
  { format: 'zoom-chat', recognises: isZoomChat, read: readZoomChat },
  { format: 'rttm', recognises: isRttm, read: readRttm },
  { format: 'stm', recognises: isStm, read: readStm },
  { format: 'text', recognises: isTimedText, read: readTimedText },
  { format: 'markdown', recognises: isMarkdownNotes, read: readMarkdown },
];

const jsonReaders: readonly Reader<JsonFile>[] = [
  { format: 'minutebook', recognises: isMinutebook, read: readMinutebook },
  { format: 'deepgram', recognises: isDeepgram, read: readDeepgram },
  { format: 'aws', recognises: isAws, read: readAws },
  { format: 'azure', recognises: isAzure, read: readAzure },
  { format: 'recall', recognises: isRecall, read: readRecall },
  { format: 'assemblyai', recognises: isAssemblyAi, read: readAssemblyAi },
  { format: 'whisper', recognises: isWhisper, read: readWhisper },
  { format: 'meeting-summary', recognises: isMeetingSummary, read: readMeetingSummary },
];

/** Bytes that a transcript file may have. */
export const maxImportBytes = 20 * 1024 * 1024;
const maxTitleLength = 255;

/**
 * The transcript in a file of any format known; the name only stands in for a title that is not in
 * the file. Throws `import_not_recognised` or `import_malformed`, whose detail names the line.
 */
export function readTranscriptFile(bytes: Uint8Array, filename: string | null): ImportedTranscript {
  if (bytes.length > maxImportBytes) throw new MinutebookError('request_too_large');
  const text = decodeText(bytes);
  if (text.trim() === '') throw malformed(1, 'the file is empty.');
  const { format, findings } = isJson(text)
    ? readBy(jsonReaders, parseJsonFile(text), 'JSON')
    : readBy(textReaders, textFile(text), 'text');
  return complete(format, findings, filename);
}

/** `[00:01:02] Name` and `[2025-…]` begin with a bracket too, and so may a title. */
function isJson(text: string): boolean {
  const beginning = text.slice(0, 2000);
  return /^\s*(?:\{|\[\s*(?:[[\]{"]|$))/.test(beginning) && !isOwnText(textFile(beginning));
}

function readBy<File>(readers: readonly Reader<File>[], file: File, what: string) {
  const reader = readers.find(({ recognises }) => recognises(file));
  if (reader === undefined) throw notRecognised(1, `The ${what} begins like none that is known.`);
  return { format: reader.format, findings: reader.read(file) };
}

function complete(
  format: TranscriptFormat,
  findings: Findings,
  filename: string | null,
): ImportedTranscript {
  const { segments = [], turns = [], decisions = [], actions = [] } = findings;
  if (segments.length + turns.length + decisions.length + actions.length === 0) {
    throw malformed(1, 'nothing that anybody said is in the file.');
  }
  const speakers = [...segments, ...turns]
    .map(({ speaker }) => speaker)
    .filter((name) => name !== null);
  return {
    format,
    language: findings.language?.slice(0, 35) ?? null,
    title: titleOf(findings.title) ?? titleOf(filename?.replace(/\.[a-z0-9]{1,5}$/i, '')),
    startedAt: findings.startedAt ?? null,
    participants: [...new Set(speakers)],
    segments,
    turns,
    decisions: decisions.map(storableText),
    actions: actions.map(storableText),
  };
}

function titleOf(text: string | null | undefined): string | null {
  return storableName(text?.slice(0, 4 * maxTitleLength));
}
