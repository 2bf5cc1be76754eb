import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainLine, trimSnippet, wordsToMark } from './snippet.ts';

describe('a snippet', () => {
  it('is shown from shortly before what was found', () => {
    const lead = `${'word '.repeat(30)}just before `;
    const [first, found] = trimSnippet([
      { text: lead, match: false },
      { text: 'budget', match: true },
    ]);
    assert.ok(first !== undefined && first.text.length <= 62);
    assert.match(first.text, /^…word .*just before $/);
    assert.deepEqual(found, { text: 'budget', match: true });
  });

  it('stays whole where it is short, or begins with what was found', () => {
    const short = [
      { text: 'The ', match: false },
      { text: 'budget', match: true },
      { text: ` is ${'long '.repeat(40)}`, match: false },
    ];
    assert.deepEqual(trimSnippet(short), short);
    assert.deepEqual(trimSnippet(short.slice(1)), short.slice(1));
  });

  it('stays where nothing is marked', () => {
    const plain = [{ text: 'word '.repeat(40), match: false }];
    assert.deepEqual(trimSnippet(plain), plain);
  });

  it('keeps what looks like HTML as the text that it is', () => {
    const parts = [{ text: '<script>alert(1)</script>', match: true }];
    assert.deepEqual(trimSnippet(parts), parts);
  });

  it('shows no marks of Markdown', () => {
    const [part] = trimSnippet([{ text: 'to **move** the `launch`', match: false }]);
    assert.equal(part?.text, 'to move the launch');
  });
});

describe('the words to mark', () => {
  it('are without quotes, stars and what is excluded', () => {
    assert.equal(wordsToMark('"next week" budg* -draft'), 'next week budg');
    assert.equal(wordsToMark('-"not this" but that'), 'but that');
    assert.equal(wordsToMark('well-known "unfinished'), 'well-known unfinished');
  });

  it('may be none', () => {
    assert.equal(wordsToMark('-draft'), '');
    assert.equal(wordsToMark('  '), '');
  });
});

describe('Markdown in one line', () => {
  it('keeps the words', () => {
    const markdown = '## Decisions\n\n- **Move** the [launch](https://example.org)\n1. `Done`';
    assert.equal(plainLine(markdown), 'Decisions · Move the launch · Done');
    assert.equal(plainLine('It is\nlate.\n\nWe agreed.\n'), 'It is late. · We agreed.');
  });

  it('leaves out how the summary was made', () => {
    assert.equal(plainLine('*Extract: picked as it was said.*\n\nWe agreed.'), 'We agreed.');
    assert.equal(plainLine('**Bold** words begin it'), 'Bold words begin it');
  });
});
