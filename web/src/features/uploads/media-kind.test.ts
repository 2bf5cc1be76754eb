import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMedia } from './media-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test('what the server reads is taken, by its first bytes', () => {
  const taken = [
    '\x1a\x45\xdf\xa3\x01\x00\x00\x00',
    '\x00\x00\x00\x20ftypisom',
    'RIFF\x24\x08\x00\x00WAVEfmt ',
    'OggS\x00\x02\x00\x00',
    'fLaC\x00\x00\x00\x22',
    'ID3\x04\x00\x00\x00\x00',
    '\xff\xfb\x90\x64\x00\x00\x00\x00',
    '\xff\xf1\x50\x80\x00\x00\x00\x00',
  ];
  for (const head of taken) assert.equal(isMedia(bytes(head)), true, JSON.stringify(head));
});

test('what is something else is not, whatever it is called', () => {
  const foreign = [
    '',
    'RIFF\x24\x08\x00\x00AVI LIST',
    '%PDF-1.7\n',
    'PK\x03\x04\x14\x00\x00\x00',
    '<!doctype html>',
    '\x89PNG\r\n\x1a\n',
    'Hello, this is a text.',
    '\xff\xd8\xff\xe0\x00\x10JFIF',
  ];
  for (const head of foreign) assert.equal(isMedia(bytes(head)), false, JSON.stringify(head));
});
