import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type {
  ImportedTranscript,
  TranscriptFormat,
} from '../../src/features/transfer/imports/imported-transcript.ts';
import { readTranscriptFile } from '../../src/features/transfer/imports/read-transcript-file.ts';

/** Start, end, speaker, text. */
type Line = readonly [number | null, number | null, string | null, string];

async function read(name: string): Promise<ImportedTranscript> {
  const path = join(import.meta.dirname, 'fixtures', name);
  return readTranscriptFile(await readFile(path), name);
}

function linesOf({ segments }: ImportedTranscript): Line[] {
  return segments.map(({ startMs, endMs, speaker, text }) => [startMs, endMs, speaker, text]);
}

const expected: readonly (readonly [string, TranscriptFormat, readonly Line[]])[] = [
  [
    'numbered-cues.vtt',
    'webvtt',
    [
      [1500, 4000, 'Ana Šimić', 'The ferry leaves at nine.'],
      [4250, 6000, 'Ben (Ops | North) 🚢', 'Then we have to be there by half past eight.'],
      [7000, 8100, 'Ana Šimić', 'One thing: bring the tickets & a map.'],
    ],
  ],
  [
    'voices.vtt',
    'webvtt',
    [
      [0, 2500, 'Dora Ek', 'Who has the keys?'],
      [2500, 5750, 'Emil', 'I do.'],
      [2500, 5750, 'Dora Ek', 'Good!'],
    ],
  ],
  ['teams-metadata.vtt', 'webvtt', [[3000, 4000, 'Dora Ek', 'The lamp is on.']]],
  [
    'speaker-changes.srt',
    'srt',
    [
      [100, 2000, 'Frida', 'The harvest was better than last year.'],
      [2000, 4000, 'Frida', 'We filled every barrel.'],
      [4500, 6000, 'Gus', 'And the cellar?'],
    ],
  ],
  [
    'empty-lines.srt',
    'srt',
    [
      [1000, 3000, null, 'The ladder is long. It is red.'],
      [4000, 6000, null, 'Who needs it? Nobody.'],
      [6000, 7000, null, 'Then sell it.'],
    ],
  ],
  [
    'no-speakers.srt',
    'srt',
    [
      [500, 2000, null, 'We close the main valve first.'],
      [2000, 4000, null, 'Step 1: turn the red wheel.'],
      [4000, 6000, null, 'Then we wait for the lamp.'],
      [6000, 8000, null, 'Step 2: open the lid.'],
    ],
  ],
  [
    'zoom-chat.txt',
    'zoom-chat',
    [
      [12_000, null, 'Hanna', 'Did everybody get the plan?'],
      [30_000, null, 'Igor | Team 2', 'Yes:\nhttps://example.org/plan\n\nlooks good'],
      [65_000, null, 'Hanna', 'Thanks'],
    ],
  ],
  [
    'zoom-desktop-chat.txt',
    'zoom-chat',
    [
      [null, null, 'Hanna', 'Did everybody get the plan?'],
      [null, null, 'Igor', 'Yes'],
    ],
  ],
  [
    'irc-scribe.txt',
    'irc',
    [
      [5500, null, 'Jana Novak', 'The apples: are they ripe?'],
      [9000, null, 'Karl', 'https://example.org/apples'],
      [12_250, null, 'Karl', 'Nearly.'],
    ],
  ],
  [
    'reference.stm',
    'stm',
    [
      [500, 1750, 'Lena M', 'Hello there.'],
      [2000, 3250, 'Otto', 'Good morning.'],
    ],
  ],
  ['turns.rttm', 'rttm', []],
  [
    'notes-times.md',
    'markdown',
    [
      [42_000, null, 'Petra', 'The fence needs new posts.\n\nOak would last.'],
      [3_723_000, null, 'Quirin M.', 'Agreed.'],
    ],
  ],
  [
    'notes-below.md',
    'markdown',
    [
      [76_000, null, 'Rosa Lind', 'We sing on Friday.\n\nAnd on *Sunday*.'],
      [384_000, null, 'Sten', 'Not me.'],
    ],
  ],
  [
    'notes-outcomes.md',
    'markdown',
    [
      [null, null, 'Tove', 'Blue it is.'],
      [null, null, 'Uno', 'I will look for a brush.'],
      [null, null, 'Vera & Uno', 'Done?'],
    ],
  ],
  [
    'deepgram.json',
    'deepgram',
    [
      [250, 1500, 'Speaker 1', 'Rain today.'],
      [2000, 3000, 'Speaker 2', 'Bring boots.'],
    ],
  ],
  [
    'deepgram-words.json',
    'deepgram',
    [
      [100, 900, null, 'wind north'],
      [4000, 5000, null, 'storm later'],
    ],
  ],
  [
    'assemblyai.json',
    'assemblyai',
    [
      [120, 900, 'Speaker A', 'Any bread left?'],
      [1500, 2200, 'Speaker B', 'Two loaves.'],
    ],
  ],
  [
    'whisper.json',
    'whisper',
    [
      [0, 1500, null, 'The mill turns.'],
      [1500, 2750, 'Speaker 2', 'It is loud.'],
    ],
  ],
  ['whisper-cpp.json', 'whisper', [[0, 1500, null, 'Die Mühle steht.']]],
  [
    'aws-turns.json',
    'aws',
    [
      [40, 400, 'Customer', 'Where is it?'],
      [900, 1400, 'Agent', 'On the roof.'],
    ],
  ],
  [
    'aws-items.json',
    'aws',
    [
      [500, 1600, 'Speaker 1', 'Snow, finally.'],
      [2000, 2200, 'Speaker 2', 'Yes'],
    ],
  ],
  [
    'aws-older.json',
    'aws',
    [
      [500, 1400, 'Speaker 1', 'Rain again.'],
      [1500, 1900, 'Speaker 2', 'Boots.'],
    ],
  ],
  [
    'aws-channels.json',
    'aws',
    [
      [500, 1400, 'Channel 1', 'Rain again.'],
      [800, 1700, 'Channel 2', 'Take boots.'],
    ],
  ],
  [
    'azure-batch.json',
    'azure',
    [
      [40, 1140, 'Speaker 1', 'Where is the cat?'],
      [2000, 2800, 'Speaker 2', 'In the barn.'],
    ],
  ],
  ['azure-fast.json', 'azure', [[80, 780, 'Speaker 1', 'Good tea.']]],
  [
    'azure-channels.json',
    'azure',
    [
      [40, 640, 'Channel 2', 'Good cake.'],
      [80, 780, 'Channel 1', 'Good tea.'],
    ],
  ],
  [
    'recall.json',
    'recall',
    [
      [1250, 2000, 'Wanda', 'Lift off.'],
      [3000, 3500, null, 'Copy.'],
    ],
  ],
  ['recall-older.json', 'recall', [[4500, 5500, 'Xaver', 'Hold on.']]],
  ['summary.json', 'meeting-summary', []],
  [
    'recording.json',
    'minutebook',
    [
      [1500.5, null, 'Zoe', ' Morning. '],
      [null, null, null, '…'],
    ],
  ],
  [
    'timed.txt',
    'text',
    [
      [5000, null, 'Ada', 'Who cooks today?\nNot me.'],
      [70_000, null, null, 'Nobody: that is the answer.'],
      [null, null, 'Bo', 'Pasta then.'],
    ],
  ],
];

describe('A transcript file', () => {
  for (const [name, format, lines] of expected) {
    test(`${name} is recognised and read`, async () => {
      const transcript = await read(name);
      assert.equal(transcript.format, format);
      assert.deepEqual(linesOf(transcript), lines);
    });
  }

  test('gives its words with times, where it has them', async () => {
    const { segments } = await read('aws-turns.json');
    assert.deepEqual(segments[0]?.words, [
      { text: 'Where', startMs: 40, endMs: 200, confidence: 0.9 },
      { text: 'is', startMs: 210, endMs: 300, confidence: 0.8 },
      { text: 'it?', startMs: 310, endMs: 400, confidence: 0.7 },
    ]);
    const counts = await Promise.all(
      ['deepgram.json', 'assemblyai.json', 'whisper.json', 'recall.json', 'azure-fast.json'].map(
        async (name) => (await read(name)).segments.map(({ words }) => words.length),
      ),
    );
    assert.deepEqual(counts, [[2, 2], [3, 2], [3, 0], [2, 1], [2]]);
  });

  test('says its language, title, beginning and people, where it does', async () => {
    const teams = await read('teams-metadata.vtt');
    assert.equal(teams.language, 'sv-se');
    assert.deepEqual(teams.startedAt, new Date('2026-02-03T09:00:00Z'));
    assert.equal(teams.title, 'teams-metadata');
    const irc = await read('irc-scribe.txt');
    assert.equal(irc.title, 'orchard');
    assert.deepEqual(irc.startedAt, new Date('2026-02-03T10:00:00Z'));
    assert.deepEqual(irc.participants, ['Jana Novak', 'Karl']);
    assert.equal((await read('notes-times.md')).title, 'Garden council');
    assert.equal((await read('recording.json')).title, 'Standup');
    assert.equal((await read('timed.txt')).title, 'Kitchen round');
  });

  test('lists decisions and actions once, however often they are named', async () => {
    const markdown = await read('notes-outcomes.md');
    assert.deepEqual(markdown.decisions, ['The hull is painted blue.']);
    assert.deepEqual(markdown.actions, ['Tove buys the paint.', 'Uno finds a brush.']);
    const summary = await read('summary.json');
    assert.deepEqual(summary.decisions, ['No new ladder']);
    assert.deepEqual(summary.actions, ['Prune the trees']);
  });

  test('without words still says who spoke when', async () => {
    const { turns, participants } = await read('turns.rttm');
    assert.deepEqual(turns[0], { startMs: 500, endMs: 1750, speaker: 'lena' });
    assert.deepEqual(participants, ['lena', 'otto']);
  });
});
