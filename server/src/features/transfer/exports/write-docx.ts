import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { clock, type ExportDocument, factsOf, titleOf } from './export-document.ts';
import { noteSections, type SectionLine } from './note-sections.ts';
import { printable, type SpokenParagraph, spokenParagraphs } from './spoken-paragraphs.ts';

/** Word. The library builds a document as a whole, so it is in memory at once. */
export async function* writeDocx(document: ExportDocument): AsyncGenerator<Uint8Array> {
  const title = printable(titleOf(document.recording));
  const file = new Document({
    title,
    creator: 'Minutebook',
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      { footers: { default: pageFooter() }, children: [...paragraphsOf(document, title)] },
    ],
  });
  yield await Packer.toBuffer(file);
}

function* paragraphsOf(document: ExportDocument, title: string): Generator<Paragraph> {
  yield new Paragraph({ heading: HeadingLevel.TITLE, text: title });
  for (const [name, value] of factsOf(document.recording)) {
    yield new Paragraph({ children: [bold(`${name}: `), new TextRun(printable(value))] });
  }
  for (const { heading, level, lines } of noteSections(document)) {
    const style = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    yield new Paragraph({ heading: style, text: printable(heading) });
    for (const line of lines) yield noteParagraph(line);
  }
  if (document.segments.length === 0) return;
  yield new Paragraph({ heading: HeadingLevel.HEADING_1, text: 'Transcript' });
  for (const spoken of spokenParagraphs(document.segments)) yield spokenParagraph(spoken);
}

const boxes = { paragraph: '', item: '', task: '☐ ', 'task-done': '☑ ' } as const;

function noteParagraph({ text, atMs, kind }: SectionLine): Paragraph {
  const words = `${boxes[kind]}${printable(text)}`;
  return new Paragraph({
    ...(kind === 'item' ? { bullet: { level: 0 } } : {}),
    spacing: { after: 60 },
    children: [new TextRun(words), ...(atMs === null ? [] : [grey(` ${clock(atMs)}`)])],
  });
}

function spokenParagraph({ speaker, time, text }: SpokenParagraph): Paragraph {
  const heading = [
    ...(speaker === null ? [] : [bold(`${speaker}  `)]),
    ...(time === null ? [] : [grey(time)]),
  ];
  const words = heading.length === 0 ? new TextRun(text) : new TextRun({ text, break: 1 });
  return new Paragraph({ spacing: { after: 140 }, children: [...heading, words] });
}

function bold(text: string): TextRun {
  return new TextRun({ text, bold: true });
}

function grey(text: string): TextRun {
  return new TextRun({ text, color: '777777', size: 18 });
}

function pageFooter(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], color: '777777', size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [number] })] });
}
