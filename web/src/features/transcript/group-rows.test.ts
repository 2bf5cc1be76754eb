import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupRows, rowOfLine } from './group-rows.ts';
import { linesInOrder } from './lines-in-order.ts';
import { testLine } from './test-line.fixture.ts';

function spoken(...speakers: (string | null)[]) {
  return linesInOrder(speakers.map((speaker, id) => testLine(id, id * 1000, { speaker })));
}

function shape(rows: ReturnType<typeof groupRows>) {
  return rows.map((row) =>
    row.kind === 'heading' ? `# ${row.title}` : `${row.speaker}:${row.lines.length}`,
  );
}

describe('rows of a transcript', () => {
  it('hold the lines of one speaker that follow each other', () => {
    assert.deepEqual(shape(groupRows(spoken('A', 'A', 'B', null, null, 'A'))), [
      ...['A:2', 'B:1', 'null:2', 'A:1'],
    ]);
  });

  it('are not endless: a long speech goes on in further rows without the name', () => {
    const rows = groupRows(spoken(...new Array(20).fill('A')));
    assert.deepEqual(shape(rows), ['A:8', 'A:8', 'A:4']);
    assert.deepEqual(
      rows.map((row) => row.kind === 'turn' && row.isContinued),
      [false, true, true],
    );
  });

  it('begin anew after a pause', () => {
    const lines = linesInOrder([testLine(0, 0), testLine(1, 60_000)]);
    assert.equal(groupRows(lines).length, 2);
  });

  it('have the titles of chapters before the first line of each', () => {
    const chapters = [
      { title: 'Two', startMs: 1500 },
      { title: 'One', startMs: 0 },
      { title: 'Never', startMs: 99_000 },
    ];
    assert.deepEqual(shape(groupRows(spoken('A', 'A', 'A'), chapters)), [
      ...['# One', 'A:2', '# Two', 'A:1'],
    ]);
  });

  it('are found by their lines', () => {
    const chapters = [
      { title: 'One', startMs: 0 },
      { title: 'Also one', startMs: 0 },
      { title: 'Two', startMs: 4000 },
    ];
    const lines = spoken('A', 'A', 'B', 'B', 'A', 'C');
    const rows = groupRows(lines, chapters);
    for (const index of lines.keys()) {
      const row = rows[rowOfLine(rows, index)];
      assert.ok(row?.kind === 'turn' && row.first <= index && index < row.first + row.lines.length);
    }
    assert.equal(rowOfLine(rows, -1), -1);
    assert.equal(rowOfLine(rows, lines.length), -1);
    assert.equal(rowOfLine([], 0), -1);
  });
});
