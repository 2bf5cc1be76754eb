import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** A PDF of A4 pages with numbers, in fonts that have more than Latin letters. */

export type Pdf = InstanceType<typeof PDFDocument>;

const margin = 56;
const fontFiles = { regular: 'DejaVuSans.ttf', bold: 'DejaVuSans-Bold.ttf' } as const;
export type FontName = keyof typeof fontFiles;

export function openPdf(title: string): Pdf {
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
  let page = 0;
  pdf.on('pageAdded', () => {
    page += 1;
    numberPage(pdf, page);
  });
  pdf.addPage();
  return pdf;
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
    .save()
    .font('regular', 8)
    .fillColor('#777777')
    .text(String(page), margin, pdf.page.height - bottom / 2 - 8, {
      width: pdf.page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    })
    .restore();
  pdf.page.margins.bottom = bottom;
  pdf.x = x;
  pdf.y = y;
}
