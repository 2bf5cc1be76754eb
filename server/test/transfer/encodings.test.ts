import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';

const captions = (lineBreak: string) =>
  ['WEBVTT', '', '00:01.000 --> 00:02.000', 'Zoë: Ça va — да?', ''].join(lineBreak);

function utf16(text: string, endian: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return endian === 'le' ? bytes : bytes.swap16();
}

describe('A transcript file is read in the encoding it is in:', () => {
  const files: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(captions('\n'))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${captions('\n')}`)],
    ['lines of Windows', Buffer.from(captions('\r\n'))],
    ['lines of old Macs', Buffer.from(captions('\r'))],
    ['UTF-16, little end first, with a mark', utf16(`\ufeff${captions('\r\n')}`, 'le')],
    ['UTF-16, big end first, with a mark', utf16(`\ufeff${captions('\n')}`, 'be')],
    ['UTF-16, little end first', utf16(captions('\n'), 'le')],
    ['UTF-16, big end first', utf16(captions('\n'), 'be')],
  ];
  for (const [name, bytes] of files) {
    test(name, () => {
      const [segment] = readTranscriptFile(bytes, null).segments;
      assert.equal(segment?.speaker, 'Zoë');
      assert.equal(segment.text, 'Ça va — да?');
      assert.equal(segment.startMs, 1000);
    });
  }

  test('Windows-1252, where it is no UTF-8', () => {
    const bytes = Buffer.from(
      'WEBVTT\n\n00:01.000 --> 00:02.000\nZo\xeb: \x93Caf\xe9\x94',
      'latin1',
    );
    const [segment] = readTranscriptFile(bytes, null).segments;
    assert.equal(segment?.speaker, 'Zoë');
    assert.equal(segment.text, '“Café”');
  });
});
