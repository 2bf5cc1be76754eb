import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MinutebookError } from '../../src/domain/errors.ts';
import { newId } from '../../src/domain/ids.ts';
import { exportSeveral } from '../../src/features/transfer/export-several.ts';
import type { ReadNotes } from '../../src/features/transfer/read-export-document.ts';
import { readZip } from '../harness/read-zip.ts';
import { notes } from './sample-document.ts';
import { startTransferServer, type TransferServer } from './transfer-server.ts';

const line = { timestamp: 1500, speaker: 'Ana', text: 'Who?' };
const noteName = 'not-exported.txt';

describe('POST …/bulk_export/', () => {
  let server: TransferServer;
  /** What reading the notes of a recording is to do. */
  let onNotes: ReadNotes;
  before(async () => {
    server = await startTransferServer({ readNotes: (db, one) => onNotes(db, one) });
    onNotes = async () => null;
  });
  after(() => server[Symbol.asyncDispose]());

  function post(body: object, options: RequestInit = {}): Promise<Response> {
    return server.ask('bulk_export', '', {
      ...{ method: 'POST', body: JSON.stringify(body), ...options },
      headers: { 'content-type': 'application/json' },
    });
  }

  async function entriesOf(body: object) {
    const answer = await post(body);
    assert.equal(answer.status, 200, await (answer.ok ? '' : answer.text()));
    return readZip(Buffer.from(await answer.arrayBuffer()));
  }

  async function single(id: string, query: string): Promise<{ name: string; content: Buffer }> {
    const answer = await server.ask(id, `export/?${query}`);
    const disposition = answer.headers.get('content-disposition') ?? '';
    const name = /filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? '';
    const content = Buffer.from(await answer.arrayBuffer());
    return { name: decodeURIComponent(name), content };
  }

  test('has of each recording the file that it is exported as alone', async (context) => {
    const long = Array.from({ length: 3000 }, (_one, index) => ({
      ...{ timestamp: index * 1000, speaker: `Speaker ${index % 3}` },
      text: `Line ${index}: ü – 会议 🙂`,
    }));
    const ids = [
      await server.createRecording('Weekly: "Ü" – 会议', [line]),
      await server.createRecording(null, [line, { ...line, timestamp: 9000 }]),
      await server.createRecording('Long', long),
    ];
    for (const format of ['md', 'txt', 'srt', 'vtt', 'json']) {
      await context.test(format, async () => {
        const entries = await entriesOf({ ids, format });
        const alone = await Promise.all(ids.map((id) => single(id, `format=${format}`)));
        assert.deepEqual(
          entries.map(({ name, content }) => ({ name, content: content.toString() })),
          alone.map(({ name, content }) => ({ name, content: content.toString() })),
        );
        assert.ok(entries.every(({ isDeflated }) => isDeflated));
        assert.ok(
          entries.every(
            ({ modifiedAtSeconds }) => modifiedAtSeconds * 1000 === Date.UTC(2026, 1, 3, 9),
          ),
        );
      });
    }
    await context.test('Markdown, where no format is named', async () => {
      const [entry] = await entriesOf({ ids });
      assert.deepEqual(entry?.content, (await single(ids[0] ?? '', '')).content);
    });
    await context.test('with front matter, where that is wanted', async () => {
      const [entry] = await entriesOf({ ids, front_matter: true });
      const alone = await single(ids[0] ?? '', 'front_matter=true');
      assert.match(alone.content.toString(), /^---\n/);
      assert.deepEqual(entry?.content, alone.content);
    });
    // These hold the moment at which they were made.
    for (const [format, mark] of [
      ['docx', 'PK\x03\x04'],
      ['pdf', '%PDF-'],
    ] as const) {
      await context.test(`${format}, not compressed once more`, async () => {
        const entries = await entriesOf({ ids: ids.slice(0, 2), format });
        assert.equal(entries.length, 2);
        for (const { name, content, isDeflated } of entries) {
          assert.ok(name.endsWith(`.${format}`));
          assert.equal(content.toString('latin1', 0, mark.length), mark);
          assert.equal(isDeflated, false);
        }
      });
    }
  });

  test('is named by the day, and kept by no cache', async () => {
    const ids = [await server.createRecording('A', [line])];
    const { headers } = await post({ ids });
    assert.equal(headers.get('content-type'), 'application/zip');
    assert.match(
      headers.get('content-disposition') ?? '',
      /^attachment; filename="\d{4}-\d\d-\d\d recordings\.zip"/,
    );
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  test('has a recording once, and names that no system takes for the same', async () => {
    const titles = ['Daily', 'DAILY', 'daily', 'Caf\u00e9', 'Cafe\u0301', 'Daily (2)'];
    const ids: string[] = [];
    for (const title of titles) ids.push(await server.createRecording(title, [line]));
    const entries = await entriesOf({ ids: [...ids, ids[0], ids[1]?.toUpperCase()] });
    assert.deepEqual(
      entries.map(({ name }) => name),
      [
        '2026-02-03 Daily.md',
        '2026-02-03 DAILY (2).md',
        '2026-02-03 daily (3).md',
        '2026-02-03 Café.md',
        '2026-02-03 Café (2).md',
        '2026-02-03 Daily (2) (2).md',
      ],
    );
  });

  test('has names that are nothing but names, whatever the titles are', async () => {
    const titles = [
      ...[
        '../../etc/passwd',
        '..',
        '.',
        '/',
        'C:\\Windows\\x',
        '\\\\server\\share',
        'con',
        'NUL.md',
      ],
      ...[
        'a\u0001b\u0085c\nd',
        '\u202egpj.exe',
        `${'x'.repeat(240)}é`,
        '🙂'.repeat(127),
        ' . ',
        '-rf',
      ],
      ...['not-exported.txt', '\ufeff', '%2e%2e%2f', '$(reboot)', 'a|b<c>d:e"f?g*h'],
    ];
    const ids: string[] = [];
    for (const title of titles) ids.push(await server.createRecording(title, [line]));
    const names = (await entriesOf({ ids })).map(({ name }) => name);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, titles.length);
    for (const name of names) {
      assert.match(name, /^2026-02-03 [^\p{Cc}<>:"/\\|?*\u202e\ufeff]+\.md$/u);
      assert.doesNotMatch(name, /[ .]\.md$/);
      assert.ok(Buffer.byteLength(name) < 255, name);
    }
  });

  test('names what is not in it, and why', async () => {
    const [full, empty, unknown] = [
      await server.createRecording('Full', [line]),
      await server.createRecording('Nothing\nsaid', []),
      newId(),
    ];
    const ids = [unknown, empty, full];
    const [first, note, ...others] = await entriesOf({ ids });
    assert.equal(first?.name, '2026-02-03 Full.md');
    assert.equal(note?.name, noteName);
    assert.equal(
      note.content.toString(),
      'These recordings are not in this archive.\n\n' +
        `${unknown}: there is no such recording in this project.\n` +
        `2026-02-03 Nothing said (${empty}): it has no transcript, and there are no notes.\n`,
    );
    assert.deepEqual(others, []);
    const [, ofSubtitles] = await entriesOf({ ids, format: 'srt' });
    assert.match(ofSubtitles?.content.toString() ?? '', /\): it has no transcript\.\n$/);
  });

  test('has notes without a transcript, as alone', async () => {
    const id = await server.createRecording('Only notes', []);
    onNotes = async () => ({ notes });
    const [entry] = await entriesOf({ ids: [id] });
    assert.deepEqual(entry?.content, (await single(id, '')).content);
    const answer = await post({ ids: [id], format: 'vtt' });
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /"transcript_missing"/);
    onNotes = async () => null;
  });

  test('is refused where there would be no file in it', async () => {
    const empty = await server.createRecording('Empty', []);
    const full = await server.createRecording('Full', [line]);
    const none = await post({ ids: [newId(), empty] });
    assert.equal(none.status, 404);
    assert.deepEqual(await none.json(), {
      type: 'invalid_request',
      code: 'transcript_missing',
      detail: 'None of these recordings has a transcript or notes.',
      attr: null,
    });
    const unknown = {
      type: 'invalid_request',
      code: 'not_found',
      detail: 'None of these recordings is in this project.',
      attr: null,
    };
    assert.deepEqual(await (await post({ ids: [newId()] })).json(), unknown);
    // Of another project: as one that never was.
    const options = { method: 'POST', body: JSON.stringify({ ids: [full] }) };
    const headers = { 'content-type': 'application/json' };
    const elsewhere = await server.ask('bulk_export', '', { ...options, headers }, 2);
    assert.equal(elsewhere.status, 404);
    assert.deepEqual(await elsewhere.json(), unknown);
  });

  test('breaks off, and so is no archive, where a recording cannot be read', async () => {
    const ids = [
      await server.createRecording('First', [line]),
      await server.createRecording('Second', [line]),
    ];
    const begun = Promise.withResolvers<void>();
    onNotes = async (_db, { recordingId }) => {
      if (recordingId === ids[0]) return null;
      await begun.promise;
      throw new Error('broken on purpose');
    };
    const answer = await post({ ids });
    assert.equal(answer.status, 200);
    begun.resolve();
    const chunks: Uint8Array[] = [];
    await assert.rejects(async () => {
      for await (const chunk of answer.body ?? []) chunks.push(chunk);
    });
    assert.throws(() => readZip(Buffer.concat(chunks)), /no directory/);
    // Before anything was sent there is a status for it.
    assert.equal((await post({ ids: ids.toReversed() })).status, 500);
    onNotes = async () => null;
  });

  test('is made no further for a client that has left', async () => {
    const ids: string[] = [];
    for (const title of ['1', '2', '3']) ids.push(await server.createRecording(title, [line]));
    const asked: string[] = [];
    const held = Promise.withResolvers<null>();
    const isHeld = Promise.withResolvers<void>();
    onNotes = (_db, { recordingId }) => {
      asked.push(recordingId);
      if (recordingId !== ids[1]) return Promise.resolve(null);
      isHeld.resolve();
      return held.promise;
    };
    const leaving = new AbortController();
    const answer = await post({ ids }, { signal: leaving.signal });
    await isHeld.promise;
    leaving.abort();
    await assert.rejects(answer.arrayBuffer());
    onNotes = async (_db, { recordingId }) => {
      asked.push(recordingId);
      return null;
    };
    const others = await entriesOf({ ids: [ids[0]] });
    held.resolve(null);
    assert.deepEqual(await entriesOf({ ids: [ids[0]] }), others);
    assert.deepEqual(asked, [ids[0], ids[1], ids[0], ids[0]]);
    onNotes = async () => null;
  });

  test('ends when who asked for it would not be let in any more', async () => {
    const ids: string[] = [];
    for (const title of ['1', '2', '3']) ids.push(await server.createRecording(title, [line]));
    let answers = 0;
    const mayStay = async () => {
      answers += 1;
      return answers < 3;
    };
    const several = { projectId: 1, recordingIds: ids, format: 'md', frontMatter: false } as const;
    const dependencies = {
      db: server.db,
      readNotes: async () => null,
      readTrackedTasks: async () => [],
    };
    const archive = await exportSeveral(dependencies, { ...several, mayStay });
    const chunks: Buffer[] = [];
    await assert.rejects(
      async () => {
        for await (const chunk of archive) chunks.push(chunk);
      },
      (error) => error instanceof MinutebookError && error.code === 'permission_denied',
    );
    assert.throws(() => readZip(Buffer.concat(chunks)), /no directory/);
  });

  test('refuses what is no list of ids, and a format that there is not', async () => {
    const id = await server.createRecording('A', [line]);
    for (const [body, code, attr] of [
      [{}, 'required', 'ids'],
      [{ ids: null }, 'null', 'ids'],
      [{ ids: id }, 'not_a_list', 'ids'],
      [{ ids: [] }, 'min_length', 'ids'],
      [{ ids: Array.from({ length: 201 }, () => id) }, 'max_length', 'ids'],
      [{ ids: [id, 'x'] }, 'invalid_input', 'ids__1'],
      [{ ids: [id, `${id}'; DROP TABLE recordings; --`] }, 'invalid_input', 'ids__1'],
      [{ ids: [id, `${id}\0`] }, 'invalid_input', 'ids__1'],
      [{ ids: [[id]] }, 'invalid_input', 'ids__0'],
      [{ ids: [null] }, 'null', 'ids__0'],
      [{ ids: [id], format: 'exe' }, 'invalid_choice', 'format'],
      [{ ids: [id], format: '../md' }, 'invalid_choice', 'format'],
      [{ ids: [id], format: null }, 'null', 'format'],
      [{ ids: [id], front_matter: 'maybe' }, 'invalid_input', 'front_matter'],
    ] as const) {
      const answer = await post(body);
      assert.equal(answer.status, 400, JSON.stringify(body));
      const { code: was, attr: at } = (await answer.json()) as Record<string, string>;
      assert.deepEqual([was, at], [code, attr]);
    }
  });
});
