import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** Reads back what our PDFs show; they have their objects one after the other, unpacked. */

export interface PdfText {
  readonly text: string;
  /** In points. */
  readonly size: number;
}

/** The pieces of text on each page, in the order in which they were drawn. */
export function readPdf(bytes: Buffer): PdfText[][] {
  const objects = objectsOf(bytes);
  const object = (reference: string | undefined) => {
    const found = objects.get(reference ?? '');
    assert.ok(found, `there is no object ${reference}`);
    return found;
  };
  const referred = (text: string, key: string) =>
    object(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
  const pages = [...objects.values()].find(({ head }) => /\/Type \/Pages\b/.test(head));
  const kids = /\/Kids \[([^\]]*)\]/.exec(pages?.head ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, reference]) => {
    const page = object(reference);
    const fonts = /\/Font <<([^>]*)>>/.exec(referred(page.head, 'Resources').head)?.[1] ?? '';
    const letters = new Map(
      [...fonts.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font]) => {
        return [name, lettersIn(referred(object(font).head, 'ToUnicode').stream)];
      }),
    );
    return textsIn(referred(page.head, 'Contents').stream, letters);
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const found = new Map<string, PdfObject>();
  for (const { 1: number = '', 2: head = '', index, 0: all } of bytes
    .toString('latin1')
    .matchAll(/\n(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n|\nendobj)/g)) {
    const packed = all.endsWith('stream\n') ? bytes.subarray(index + all.length) : null;
    const isText = packed !== null && head.includes('/FlateDecode') && !head.includes('/Length1');
    found.set(number, { head, stream: isText ? inflateSync(packed).toString('latin1') : '' });
  }
  return found;
}

/** By the number of the glyph, in four hexadecimal digits. */
function lettersIn(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, codes = '']] of [...list.matchAll(/<([\w ]+)>/g)].entries()) {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const units = codes.match(/\w{4}/g) ?? [];
      letters.set(glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    }
  }
  return letters;
}

function textsIn(content: string, letters: ReadonlyMap<string, Map<string, string>>): PdfText[] {
  const drawn = /\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g;
  const texts: PdfText[] = [];
  let font = new Map<string, string>();
  let size = 0;
  for (const [, name, points, glyphs] of content.matchAll(drawn)) {
    if (glyphs === undefined) {
      font = letters.get(name ?? '') ?? font;
      size = Number(points);
    } else {
      const shown = [...glyphs.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) =>
        (hex.match(/\w{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '?'),
      );
      texts.push({ text: shown.join(''), size });
    }
  }
  return texts;
}
