import { setImmediate as otherWork } from 'node:timers/promises';
import { clock, type ExportDocument, factsOf, titleOf } from './export-document.ts';
import { noteSections, type SectionLine } from './note-sections.ts';
import { type FontName, openPdf, type Pdf } from './pdf-pages.ts';
import { printable, type SpokenParagraph, spokenParagraphs } from './spoken-paragraphs.ts';

/**
 * PDF, page by page: bytes are handed on as they are made, and no faster than they are taken. Text
 * layout is work for the processor, so others get their turn in between.
 */
export async function* writePdf(document: ExportDocument): AsyncGenerator<Uint8Array> {
  const title = printable(titleOf(document.recording));
  const pdf = openPdf(title);
  let busySince = performance.now();
  for (const draw of drawings(document, title)) {
    draw(pdf);
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

type Drawing = (pdf: Pdf) => void;

function* drawings(document: ExportDocument, title: string): Generator<Drawing> {
  yield (pdf) => style(pdf, 'bold', 18).text(title).moveDown(0.4);
  for (const [name, value] of factsOf(document.recording)) {
    yield (pdf) => fact(pdf, name, printable(value));
  }
  for (const { heading, level, lines } of noteSections(document)) {
    yield (pdf) => headline(pdf, printable(heading), level === 1 ? 14 : 11.5);
    for (const line of lines) yield (pdf) => noteLine(pdf, line);
  }
  if (document.segments.length === 0) return;
  yield (pdf) => headline(pdf, 'Transcript', 14);
  for (const spoken of spokenParagraphs(document.segments)) {
    yield (pdf) => spokenLines(pdf, spoken);
  }
}

function style(pdf: Pdf, font: FontName, size: number, color = '#111111'): Pdf {
  return pdf.font(font, size).fillColor(color);
}

function fact(pdf: Pdf, name: string, value: string): void {
  style(pdf, 'bold', 9.5).text(`${name}: `, { continued: true });
  style(pdf, 'regular', 9.5).text(value);
}

/** Kept on a page with what follows it. */
function headline(pdf: Pdf, text: string, size: number): void {
  const room = 6 * size;
  if (pdf.y + room > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  style(pdf.moveDown(0.8), 'bold', size).text(text).moveDown(0.3);
}

const bullets = { paragraph: '', item: '• ', task: '☐ ', 'task-done': '☑ ' } as const;

function noteLine(pdf: Pdf, { text, atMs, kind }: SectionLine): void {
  const words = `${bullets[kind]}${printable(text)}`;
  style(pdf, 'regular', 10).text(words, { continued: atMs !== null, lineGap: 2 });
  if (atMs !== null) style(pdf, 'regular', 8, '#777777').text(`  ${clock(atMs)}`);
  pdf.moveDown(0.25);
}

function spokenLines(pdf: Pdf, { speaker, time, text }: SpokenParagraph): void {
  if (speaker !== null) {
    style(pdf, 'bold', 9.5).text(`${speaker}  `, { continued: time !== null });
  }
  if (time !== null) style(pdf, 'regular', 8, '#777777').text(time);
  style(pdf, 'regular', 10).text(text, { lineGap: 2 }).moveDown(0.6);
}
