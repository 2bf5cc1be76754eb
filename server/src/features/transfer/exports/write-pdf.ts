import { setImmediate as otherWork } from 'node:timers/promises';
import { clock, type ExportDocument, factsOf, titleOf } from './export-document.ts';
import { noteSections, type SectionLine } from './note-sections.ts';
import { grey, openPdf, type PdfPages } from './pdf-pages.ts';
import { printable, type SpokenParagraph, spokenParagraphs } from './spoken-paragraphs.ts';

/**
 * PDF, page by page: bytes are handed on as they are made, and no faster than they are taken. Text
 * layout is work for the processor, so others get their turn in between.
 */
export async function* writePdf(document: ExportDocument): AsyncGenerator<Uint8Array> {
  const title = printable(titleOf(document.recording));
  const pages = openPdf(title);
  const { pdf } = pages;
  let busySince = performance.now();
  for (const draw of drawings(document, title)) {
    draw(pages);
    const bytes: Buffer | null = pdf.read() as Buffer | null;
    if (bytes !== null) yield bytes;
    if (performance.now() - busySince < longestWorkMs) continue;
    await otherWork();
    busySince = performance.now();
  }
  pdf.end();
  for await (const bytes of pdf) yield bytes as Buffer;
}

const longestWorkMs = 15;

type Drawing = (pages: PdfPages) => void;

function* drawings(document: ExportDocument, title: string): Generator<Drawing> {
  yield ({ style }) => style('bold', 18).text(title).moveDown(0.4);
  for (const [name, value] of factsOf(document.recording)) {
    yield (pages) => fact(pages, name, printable(value));
  }
  for (const { heading, level, lines } of noteSections(document)) {
    yield (pages) => headline(pages, printable(heading), level === 1 ? 14 : 11.5);
    for (const line of lines) yield (pages) => noteLine(pages, line);
  }
  if (document.segments.length === 0) return;
  yield (pages) => headline(pages, 'Transcript', 14);
  for (const spoken of spokenParagraphs(document.segments)) {
    yield (pages) => spokenLines(pages, spoken);
  }
}

function fact({ style, keepTogether }: PdfPages, name: string, value: string): void {
  keepTogether(twoLines);
  style('bold', 9.5).text(`${name}: `, { continued: true });
  style('regular', 9.5).text(value);
}

/** Kept on a page with what follows it. */
function headline({ pdf, style, keepTogether }: PdfPages, text: string, size: number): void {
  keepTogether(6 * size);
  pdf.moveDown(0.8);
  style('bold', size).text(text).moveDown(0.3);
}

const bullets = { paragraph: '', item: '• ', task: '☐ ', 'task-done': '☑ ' } as const;

function noteLine({ style }: PdfPages, { text, atMs, kind }: SectionLine): void {
  const time = atMs === null ? '' : ` (${clock(atMs)})`;
  const words = `${bullets[kind]}${printable(text)}${time}`;
  style('regular', 10).text(words, { lineGap: 2 }).moveDown(0.25);
}

const twoLines = 30;
/** Who speaks and when, in two lines at most, and the beginning of what is said. */
const paragraphHead = 45;
/** A longer name has lines of its own, as many as it needs. */
const longestNameBesideTime = 60;

function spokenLines(
  { style, keepTogether }: PdfPages,
  { speaker, time, text }: SpokenParagraph,
): void {
  const name = speaker ?? '';
  keepTogether(name === '' ? twoLines : paragraphHead);
  if (name !== '') {
    const isBesideTime = time !== null && name.length <= longestNameBesideTime;
    style('bold', 9.5).text(`${name}  `, { continued: isBesideTime });
  }
  if (time !== null) style('regular', 8, grey).text(time);
  style('regular', 10).text(text, { lineGap: 2 }).moveDown(0.6);
}
