import { Readable } from 'node:stream';
import type { ExportDocument } from './export-document.ts';
import { writeJson } from './write-json.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeSrt } from './write-srt.ts';
import { writeText } from './write-text.ts';
import { writeVtt } from './write-vtt.ts';

/** A recording as a file, in one of the formats. */

export const exportFormats = ['txt', 'md', 'srt', 'vtt', 'json', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface WrittenTranscript {
  readonly contentType: string;
  readonly extension: string;
  /** Made as it is read. */
  readonly content: Readable;
}

export interface WriteOptions {
  /** Only for Markdown. */
  readonly frontMatter: boolean;
}

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export function writeTranscript(
  format: ExportFormat,
  document: ExportDocument,
  options: WriteOptions = { frontMatter: false },
): WrittenTranscript {
  const pieces = piecesOf(format, document, options);
  const content = Readable.from(pieces, { objectMode: false });
  return { contentType: contentTypes[format], extension: format, content };
}

function piecesOf(
  format: ExportFormat,
  document: ExportDocument,
  options: WriteOptions,
): Iterable<string> | AsyncIterable<Uint8Array> {
  switch (format) {
    case 'txt':
      return inChunks(writeText(document));
    case 'md':
      return inChunks(writeMarkdown(document, options));
    case 'srt':
      return inChunks(writeSrt(document));
    case 'vtt':
      return inChunks(writeVtt(document));
    case 'json':
      return inChunks(writeJson(document));
    case 'docx':
      return docxOf(document);
    case 'pdf':
      return pdfOf(document);
  }
}

/** Their libraries take tens of megabytes of memory, from the first time that they are needed. */
async function* docxOf(document: ExportDocument): AsyncGenerator<Uint8Array> {
  const { writeDocx } = await import('./write-docx.ts');
  yield* writeDocx(document);
}

async function* pdfOf(document: ExportDocument): AsyncGenerator<Uint8Array> {
  const { writePdf } = await import('./write-pdf.ts');
  yield* writePdf(document);
}

const chunkLength = 64 * 1024;

/** A line at a time would be a system call each. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield chunk.toWellFormed();
    chunk = '';
  }
  if (chunk !== '') yield chunk.toWellFormed();
}
