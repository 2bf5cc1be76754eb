import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { safeFilename } from '../../src/features/transfer/exports/safe-filename.ts';
import {
  exportFormats,
  writeTranscript,
} from '../../src/features/transfer/exports/write-transcript.ts';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';
import { readPdf } from './read-pdf.ts';
import { documentOf, notes, segment, written } from './sample-document.ts';

const talk = [
  segment({ startMs: 0 }),
  segment({ startMs: 2000, speaker: 'Борис', text: 'We go <then> & "now" --> good' }),
  segment({ startMs: 60_000, speaker: null, text: 'x'.repeat(500) }),
];

describe('Subtitles', () => {
  const end = (text: string) => [...text.matchAll(/--> (\S+)/g)].map(([, time]) => time);

  test('end with the next one, after reading, or after seven seconds', async () => {
    const vtt = (await written('vtt', documentOf(talk))).toString();
    assert.deepEqual(end(vtt), ['00:00:01.667', '00:00:03.933', '00:01:07.000']);
    const close = [segment({ startMs: 0 }), segment({ startMs: 700 }), segment({ startMs: 700 })];
    const srt = (await written('srt', documentOf(close))).toString();
    assert.deepEqual(end(srt), ['00:00:00,700', '00:00:02,367', '00:00:02,367']);
  });

  test('keep the end that is known, and come in the order of time', async () => {
    const segments = [segment({ startMs: 9000, endMs: 9500 }), segment({ startMs: 1000 })];
    const vtt = (await written('vtt', documentOf(segments))).toString();
    assert.deepEqual(end(vtt), ['00:00:02.667', '00:00:09.500']);
  });

  test('are all there where there are no times, one after the other', async () => {
    const segments = [segment({ startMs: null }), segment({ startMs: null })];
    const srt = (await written('srt', documentOf(segments))).toString();
    assert.deepEqual(end(srt), ['00:00:01,667', '00:00:03,334']);
  });

  test('escape what would be markup', async () => {
    const vtt = (await written('vtt', documentOf(talk))).toString();
    assert.match(vtt, /^WEBVTT\n\n/);
    assert.match(vtt, /\n<v Борис>We go &lt;then&gt; &amp; "now" --&gt; good<\/v>\n/);
    const srt = (await written('srt', documentOf(talk))).toString();
    assert.match(srt, /^1\n00:00:00,000 --> 00:00:01,667\nAna Šimić: The ferry/);
    assert.match(srt, /\nБорис: We go &lt;then> & "now" --&gt; good\n/);
  });

  test('hold hours beyond a day', async () => {
    const vtt = (await written('vtt', documentOf([segment({ startMs: 400_000_000 })]))).toString();
    assert.match(vtt, /\n111:06:40\.000 --> 111:06:41\.667\n/);
    // Recorders have sent milliseconds since 1970.
    const since1970 = segment({ startMs: 1_790_000_000_000 });
    const years = await written('vtt', documentOf([since1970]));
    assert.equal(readTranscriptFile(years, null).segments[0]?.startMs, since1970.startMs);
  });

  test('last a while, however near the end is', async () => {
    const short = [segment({ startMs: 1000, endMs: 1000.4 }), segment({ startMs: 9000 })];
    const vtt = (await written('vtt', documentOf(short))).toString();
    assert.deepEqual(end(vtt), ['00:00:02.667', '00:00:10.667']);
  });
});

describe('Markdown', () => {
  test('has title, facts, notes with times and transcript', async () => {
    const markdown = (await written('md', documentOf(talk, {}, notes))).toString();
    assert.match(markdown, /^# Harbour round\n\n- Date: 2026-02-03 09:00 UTC\n/);
    assert.match(markdown, /\n## Summary\n\n- The ferry is early. \(00:00:00\)\n/);
    assert.match(markdown, /\n## Decisions\n\n- We go by ferry. \(00:00:02\)\n/);
    assert.match(markdown, /\n- \[ \] Buy tickets \(Борис, due 2026-02-05\)\n/);
    assert.match(markdown, /\n### Keys \(1:05\)\n/);
    assert.match(markdown, /\n\*\*Ana Šimić\*\* \[00:00:00\]: The ferry leaves at nine\.\n/);
    assert.match(markdown, /\n\*\*\[00:01:00\]\*\* x/);
  });

  test('calls the guesses of an extract what they are, and shows few', async () => {
    const decisions = Array.from({ length: 9 }, (_, index) => ({
      text: `Guess ${index}.`,
      evidence: [],
    }));
    const extract = { ...notes, kind: 'extract', decisions } as const;
    const markdown = (await written('md', documentOf(talk, {}, extract))).toString();
    assert.match(markdown, /\n## Highlights\n\n- The ferry is early\./);
    assert.match(
      markdown,
      /\n## Perhaps decided\n\n- Guess 0\.\n[^#]*- Guess 4\.\n\n## Perhaps to do\n/,
    );
  });

  test('shows what a client wrote where there are no notes', async () => {
    const changes = { summary: 'One.\n\nTwo.', remarks: '# not a heading' };
    const task = { title: 'Ship', description: 'by sea', assignee: 'Ana', dueDate: null };
    const done = { ...task, completedAt: '2026-02-04T09:00:00Z', isSuggestion: false };
    const document = documentOf([], changes, null, [{ ...done, evidence: [] }]);
    const markdown = (await written('md', document)).toString();
    assert.match(markdown, /\n## Summary\n\nOne\.\n\nTwo\.\n/);
    assert.match(markdown, /\n- \[x\] Ship: by sea \(Ana\)\n/);
    assert.match(markdown, /\n## Remarks\n\n\\# not a heading\n/);
    assert.doesNotMatch(markdown, /Transcript/);
  });

  test('has YAML on top that holds whatever a title is', async () => {
    const title = '- no: "yes" #1 \u0085 \u2028 \\ 🚢 ---';
    const document = documentOf(talk, { title, participants: ['@a: b', 'null'] });
    const markdown = (await written('md', document, { frontMatter: true })).toString();
    const yaml = /^---\n(.*?)\n---\n\n# /s.exec(markdown)?.[1] ?? '';
    const values = Object.fromEntries(
      yaml.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
    );
    assert.equal(JSON.parse(values.title ?? ''), '- no: "yes" #1 \u0085 \\ 🚢 ---');
    assert.deepEqual(JSON.parse(values.participants ?? ''), ['@a: b', 'null']);
    assert.equal(values.date, '2026-02-03T09:00:00.000Z');
    assert.equal(values.duration_seconds, '1830');
    assert.match(yaml, /^[\x20-\x7e\n\u00a0-\uffff]*$/);
  });
});

describe('Word', () => {
  test('is a zip with a document of all that was said', async () => {
    const bytes = await written(
      'docx',
      documentOf([...talk, segment({ text: 'a\u0001\ud800b' })], {}, notes),
    );
    const xml = fileInZip(bytes, 'word/document.xml');
    const words = xml.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.match(words, /Harbour round/);
    assert.match(words, /Ana Šimić 00:00:00 The ferry leaves at nine\./);
    assert.match(words, /We go &lt;then&gt; &amp; (?:"|&quot;)now/);
    assert.match(words, /The ferry is early\./);
    assert.match(words, /a �b/);
    assert.match(fileInZip(bytes, '[Content_Types].xml'), /^<\?xml/);
  });
});

/** From its local header; the library writes their sizes. */
function fileInZip(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    return (isPacked ? inflateRawSync(packed) : packed).toString();
  }
  throw new Error(`There is no ${name}.`);
}

describe('PDF', () => {
  const long = Array.from({ length: 120 }, (_, index) =>
    segment({
      startMs: index * 5000,
      speaker: index % 2 === 0 ? 'Ana Šimić' : 'Борис Γιάννης',
      text: `Пароход уходит ${index}, ο πλοίαρχος said, and then we all waited on the pier for a while.`,
    }),
  );

  test('has pages with numbers, fonts of its own, and its end', async () => {
    const bytes = await written('pdf', documentOf(long, {}, notes));
    const text = bytes.toString('latin1');
    assert.match(text, /^%PDF-1\.\d/);
    assert.match(text, /%%EOF\s*$/);
    const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    assert.ok(pages >= 5, `${pages} pages`);
    assert.match(text, new RegExp(`/Count ${pages}\\b`));
    assert.match(text, /\/FontFile2/);
    assert.match(text, /\+DejaVuSans\b/);
    assert.match(text, /\+DejaVuSans-Bold\b/);
  });

  test('maps its letters back to text, whatever their script', async () => {
    const bytes = await written('pdf', documentOf(long));
    const maps = streamsOf(bytes).filter((stream) => stream.includes('beginbfrange'));
    const codes = maps.join('');
    for (const letter of ['П', 'ο', 'a', 'Š']) {
      const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
      assert.ok(codes.includes(code), letter);
    }
  });

  test('has all that was said, in its order and of one size on every page', async () => {
    const speech = Array.from({ length: 1500 }, (_, index) => `word${index}`).join(' ');
    const name = 'Зоя '.repeat(300).trim();
    const segments = [...long, segment({ text: speech, speaker: name }), ...long];
    const pages = readPdf(await written('pdf', documentOf(segments)));
    assert.deepEqual(
      pages.map(([first]) => first?.text),
      pages.map((_, index) => `${index + 1}`),
    );
    const texts = pages.flatMap((page) => page.slice(1));
    const spoken = texts.filter(({ size }) => size === 10).map(({ text }) => text.trim());
    assert.equal(spoken.join(' '), segments.map(({ text }) => text).join(' '));
    const names = texts.filter(({ size }) => size === 9.5).map(({ text }) => text.trim());
    assert.ok(names.join(' ').includes(name));
    for (const page of pages.slice(0, -1)) assert.ok(page.length > 20, `${page.length} texts`);
  });

  test('is made as it is read, and stops when nobody reads on', async () => {
    const many = Array.from({ length: 3000 }, (_, index) =>
      segment({ startMs: index, speaker: `${index}` }),
    );
    const { content } = writeTranscript('pdf', documentOf(many));
    let chunks = 0;
    for await (const _chunk of content) {
      chunks += 1;
      if (chunks === 3) break;
    }
    assert.equal(content.destroyed, true);
  });
});

function streamsOf(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 7)) {
    if (pdf.toString('latin1', at - 3, at) === 'end') continue;
    const packed = pdf.subarray(at + 7, pdf.indexOf('endstream', at));
    try {
      streams.push(inflateSync(packed).toString('latin1'));
    } catch {
      // Fonts are not packed again.
    }
  }
  return streams;
}

describe('Every format', () => {
  test('writes a recording of which next to nothing is known', async () => {
    const document = documentOf([segment({ startMs: null, speaker: null, text: '?' })], {
      title: null,
      durationSeconds: null,
      participants: [],
    });
    for (const format of exportFormats) {
      assert.ok((await written(format, document)).length > 0, format);
    }
  });
});

describe('File names', () => {
  const names: readonly (readonly [string, string])[] = [
    ['Weekly: "plan" <1/2> | a\\b?*', 'Weekly plan 1 2 a b'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['end. . .', 'end'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['Nul ', '_Nul'],
    ['control', 'control'],
    ['a\u0000b\u0007c\u2028d\u202ee', 'a b c d e'],
    ['\ud800', '\ufffd'],
    ['  ', 'fallback'],
    ['???', 'fallback'],
    ['会議 🚢 Über', '会議 🚢 Über'],
  ];
  for (const [text, name] of names) {
    test(`${JSON.stringify(text)} becomes ${name}`, () => {
      assert.equal(safeFilename(text, 'fallback'), name);
    });
  }

  test('are not too long for a file system, and whole', () => {
    const name = safeFilename('🚢'.repeat(500), 'fallback');
    assert.ok(Buffer.byteLength(name) <= 180);
    assert.ok(name.isWellFormed());
  });
});
