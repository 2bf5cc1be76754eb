import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** A PDF of A4 pages with numbers, in fonts that have more than Latin letters. */

export interface PdfPages {
  /**
   * Its `text` goes on over as many pages as it needs, unless it is `continued`: a text that another
   * follows in the same line has to fit on the page that it begins on.
   */
  readonly pdf: Pdf;
  /** How text looks from now on, also on the pages that it goes on to. */
  style(font: FontName, size: number, color?: string): Pdf;
  /** Begins another page where this one has less room, in points. */
  keepTogether(height: number): void;
}

export type Pdf = InstanceType<typeof PDFDocument>;

const margin = 56;
const fontFiles = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;
export type FontName = keyof typeof fontFiles;

const ink = '#111111';
export const grey = '#777777';

export function openPdf(title: string): PdfPages {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    info: { Title: title, Creator: 'Minutebook' },
    lang: 'en',
    // A page leaves memory once the next one begins.
    bufferPages: false,
    autoFirstPage: false,
    font: fontPath('regular'),
  });
  for (const name of Object.keys(fontFiles) as FontName[]) pdf.registerFont(name, fontPath(name));
  let applyStyle = () => pdf.font('regular', 10).fillColor(ink);
  let page = 0;
  pdf.on('pageAdded', () => {
    page += 1;
    numberPage(pdf, page);
    applyStyle();
  });
  pdf.addPage();
  return {
    pdf,
    style(font, size, color = ink) {
      applyStyle = () => pdf.font(font, size).fillColor(color);
      return applyStyle();
    },
    keepTogether(height) {
      if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
    },
  };
}

function fontPath(name: FontName): string {
  return fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${fontFiles[name]}`));
}

/** Written below the margin, where text would otherwise begin another page. */
function numberPage(pdf: Pdf, page: number): void {
  const { bottom } = pdf.page.margins;
  const { x, y } = pdf;
  pdf.page.margins.bottom = 0;
  pdf
    .font('regular', 8)
    .fillColor(grey)
    .text(String(page), margin, pdf.page.height - bottom / 2 - 8, {
      width: pdf.page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    });
  pdf.page.margins.bottom = bottom;
  pdf.x = x;
  pdf.y = y;
}
