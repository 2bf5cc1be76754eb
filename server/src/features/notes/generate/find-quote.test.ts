import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findQuote } from './find-quote.ts';

describe('finding a quote', () => {
  it('gives the words as they stand in the segment', () => {
    const text = 'Well,  “we’ll ship it”\non Friday – if nothing breaks.';
    assert.equal(findQuote(text, "we'll SHIP it"), 'we’ll ship it');
    assert.equal(
      findQuote(text, 'we\'ll ship it" on friday - if nothing'),
      'we’ll ship it”\non Friday – if nothing',
    );
    assert.equal(
      findQuote(text, '"On Friday – if nothing breaks!"'),
      'on Friday – if nothing breaks',
    );
  });

  it('finds accents however they are written, and letters whose case changes their length', () => {
    assert.equal(
      findQuote('Le cafe\u0301 est ferme\u0301 demain', 'café est fermé'),
      'cafe\u0301 est ferme\u0301',
    );
    assert.equal(findQuote('Wir gehen nach İzmir und zurück', 'nach İzmir und'), 'nach İzmir und');
  });

  it('works without spaces between words', () => {
    assert.equal(findQuote('我们下周五发布新版本吧', '下周五发布新版本'), '下周五发布新版本');
  });

  it('takes no words that were not said', () => {
    assert.equal(findQuote('We will ship it on Friday.', 'we will not ship it'), null);
    assert.equal(findQuote('The cart is late today.', 'art is late'), null);
    assert.equal(findQuote('We will ship it on Friday.', '...'), null);
    assert.equal(findQuote('', 'we will ship'), null);
  });

  it('takes few words only where they are all that was said', () => {
    assert.equal(findQuote('We will ship it.', 'ship it'), null);
    assert.equal(findQuote('Agreed!', 'agreed'), 'Agreed');
  });
});
