import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanSpeech } from './clean-speech.ts';

const cases: readonly (readonly [string, string])[] = [
  ['Okay, so um we, uh, start the the release.', 'We, start the release.'],
  ['Um', ''],
  ['It is, you know, late.', 'It is, late.'],
  ['Do you know what I mean?', 'Do you know what I mean?'],
  ['We s send option b or c', 'We send option b or c'],
  ['Because it failed', 'Because it failed'],
  ['and it it works', 'It works'],
  ['Yeah.', 'Yeah.'],
  ['A plan that I like', 'A plan that I like'],
  ['umbrella, ahead, so-called', 'Umbrella, ahead, so-called'],
  ['', ''],
];

for (const [said, text] of cases) {
  test(`cleans "${said}"`, () => assert.equal(cleanSpeech(said), text));
}
