import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSetByClient } from './summary-kind.ts';

const notesOf = (...lines: string[]) => ({
  kind: 'extract' as const,
  author: 'extract',
  created_at: '2026-11-23T09:34:10Z',
  transcript_revision: 1,
  template_version: null,
  is_stale: false,
  summary: lines.map((text) => ({ text, evidence: [], is_stale: false })),
  chapters: [],
  decisions: [],
  tasks: [],
  dropped_lines: 0,
  usage: { input_tokens: 0, output_tokens: 0 },
});

describe('who wrote a summary', () => {
  it('is the server, where all of its lines are in it', () => {
    const summary = '*Extract: …*\n\n- It costs \\#5 \\[sic\\].\n- And  so on.';
    assert.equal(isSetByClient(summary, notesOf('It costs #5 [sic].', 'And so on.')), false);
  });

  it('is somebody else, where they are not', () => {
    assert.equal(isSetByClient('# Mine', notesOf('It costs 5.')), true);
    assert.equal(isSetByClient('# Mine', null), true);
  });

  it('is nobody, where there is none', () => {
    assert.equal(isSetByClient(null, notesOf('It costs 5.')), false);
    assert.equal(isSetByClient(' ', null), false);
  });
});
