import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createScene, type Scene } from '../contract/contract.ts';
import type { Answer } from '../contract/exchange.ts';
import { startWorld, type World } from '../contract/world.ts';

interface SearchReply {
  readonly count: number;
  readonly next: string | null;
  readonly results: readonly {
    readonly recording: { readonly id: string };
    readonly hits: readonly { readonly timestamp: number | null }[];
  }[];
  readonly corrected_query: string | null;
}

const path = 'E/search/?q=';

for (const family of ['environments', 'projects'] as const) {
  describe(`Search below ${family}`, () => {
    let world: World;
    let scene: Scene;
    before(async () => {
      world = await startWorld();
      scene = createScene(world, family);
    });
    after(() => world[Symbol.asyncDispose]());

    const ask = async (query: string, key: 'KW' | 'K9' | 'K2' = 'KW'): Promise<Answer> =>
      scene.send(`GET ${path}${query}`, { key });
    const reply = async (query: string): Promise<SearchReply> => {
      const answer = await ask(query);
      assert.equal(answer.status, 200, answer.text);
      return answer.json as unknown as SearchReply;
    };
    const untilFound = async (query: string, id: string): Promise<SearchReply> => {
      for (;;) {
        const found = await reply(query);
        if (found.results.some(({ recording }) => recording.id === id)) return found;
        await delay(100);
      }
    };

    test('a line is found soon after it was appended, with its moment', async () => {
      const id = await scene.newRecording({
        segments: [{ text: 'The pelican has landed', timestamp: 4200, is_final: true }],
      });
      const found = await untilFound('pelicans', id);
      assert.equal(found.results[0]?.hits[0]?.timestamp, 4200);
      const other = await scene.send(`GET /api/${family}/2/desktop_recordings/search/?q=pelican`, {
        key: 'K*',
      });
      assert.equal((other.json as unknown as SearchReply).count, 0);
      const deleted = await scene.send(`DELETE E/${id}/`);
      assert.equal(deleted.status, 204);
      assert.equal((await reply('pelican')).count, 0);
    });

    test('a renamed speaker is found under the new name only', async () => {
      const id = await scene.newRecording({
        segments: [{ text: 'ostrich', timestamp: 1, speaker: 'Speaker 1', is_final: true }],
      });
      await untilFound('ostrich&speaker=Speaker%201', id);
      const renames = [{ from: 'Speaker 1', to: 'Gwendolyn' }];
      const renamed = await scene.send(`PATCH E/${id}/speakers/`, { json: { renames } });
      assert.equal(renamed.status, 200, renamed.text);
      await untilFound('ostrich&speaker=Gwendolyn', id);
      await untilFound('gwendolyn&kind=person', id);
      assert.equal((await reply('ostrich&speaker=Speaker%201')).count, 0);
    });

    test('whatever is asked, there is an answer', async () => {
      const hostile = [
        `'; drop table recordings; --`,
        `"`,
        '('.repeat(500),
        `&|!<->:*'\\`,
        '😀 👩‍👩‍👧',
        'مرحبا بالعالم',
        '\u202Eabc\u202C',
        '%%__\\',
        'x'.repeat(500),
        '-'.repeat(400),
        '"a '.repeat(16),
        '会'.repeat(500),
      ];
      for (const query of hostile) {
        assert.equal((await ask(encodeURIComponent(query))).status, 200, query.slice(0, 20));
      }
      for (const raw of ['%ED%A0%80', '%FF%FE', '%', '+', 'a%20b+c']) {
        const { status } = await ask(raw);
        assert.ok(status === 200 || status === 400, raw);
      }
    });

    test('bad values are refused, and say which', async () => {
      const refused: readonly (readonly [string, string, string])[] = [
        ['', 'required', 'q'],
        ['a%00', 'null_characters_not_allowed', 'q'],
        ['('.repeat(10_000), 'max_length', 'q'],
        ['a+'.repeat(17), 'max_length', 'q'],
        ['a&platform=skype', 'invalid_choice', 'platform'],
        ['a&status=lost', 'invalid_choice', 'status'],
        ['a&has=money', 'invalid_choice', 'has'],
        ['a&kind=chat', 'invalid_choice', 'kind'],
        ['a&typing=yes', 'invalid_choice', 'typing'],
        ['a&user_id=x', 'invalid_input', 'user_id'],
        ['a&from=yesterday', 'invalid_input', 'from'],
        ['a&to=31.12.', 'invalid_input', 'to'],
        ['a&recording=1', 'invalid_input', 'recording'],
        ['a&limit=101', 'invalid_input', 'limit'],
        ['a&limit=0', 'invalid_input', 'limit'],
        ['a&hits_per_recording=21', 'invalid_input', 'hits_per_recording'],
        ['a&cursor=abc', 'invalid_input', 'cursor'],
      ];
      for (const [query, code, attr] of refused) {
        const answer = await ask(query);
        assert.equal(answer.status, 400, query);
        assert.deepEqual([answer.json.code, answer.json.attr], [code, attr], query);
      }
    });

    test('pages follow one another by their links', async () => {
      const ids = [];
      for (let index = 0; index < 5; index += 1) {
        const segments = [{ text: `flamingo ${'x '.repeat(index)}`, timestamp: 1, is_final: true }];
        ids.push(await scene.newRecording({ segments }));
      }
      for (const id of ids) await untilFound('flamingo', id);
      const seen: string[] = [];
      let next: string | null =
        `${scene.origin}/api/${family}/1/desktop_recordings/search/?q=flamingo&limit=2`;
      while (next !== null) {
        const answer = await fetch(next, {
          headers: { authorization: `Bearer ${world.keys.KW}` },
        });
        const page = (await answer.json()) as SearchReply;
        seen.push(...page.results.map(({ recording }) => recording.id));
        assert.ok(page.results.length > 0);
        next = page.next;
      }
      assert.deepEqual(seen.toSorted(), ids.toSorted());
    });
  });
}

describe('A search that takes too long', () => {
  let world: World;
  let scene: Scene;
  before(async () => {
    world = await startWorld();
    scene = createScene(world, 'projects');
  });
  after(() => world[Symbol.asyncDispose]());

  /** Searches wait for as long as `run` runs: the table is locked. */
  const whileStuck = (run: () => Promise<void>) =>
    world.server.db.transaction(async (tx) => {
      await tx.query({ text: 'LOCK TABLE search_documents IN ACCESS EXCLUSIVE MODE' });
      await run();
    });
  const searching = async () => {
    const { rows } = await world.server.db.query<{ count: number }>({
      text: `SELECT count(*)::integer AS count FROM pg_stat_activity
        WHERE application_name = 'minutebook-search' AND state = 'active'
          AND datname = current_database()`,
    });
    return rows[0]?.count ?? 0;
  };
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await delay(20);
  };

  test('is stopped in the database, and the server answers others meanwhile', async () => {
    await whileStuck(async () => {
      const slow = Array.from({ length: 46 }, () =>
        scene.send('GET E/search/?q=budget', { key: 'KR' }),
      );
      await until(async () => (await searching()) === 4);
      const { status } = await scene.send('GET E/?limit=1', { key: 'KR' });
      assert.equal(status, 200);
      const codes = new Set<unknown>();
      for (const answer of await Promise.all(slow)) {
        assert.equal(answer.status, 503, answer.text);
        assert.equal(answer.headers['retry-after'], '1');
        codes.add(answer.json.code);
      }
      assert.deepEqual(codes, new Set(['search_busy', 'search_too_slow']));
      await until(async () => (await searching()) === 0);
    });
    assert.equal((await scene.send('GET E/search/?q=budget', { key: 'KR' })).status, 200);
  });

  test('is cancelled when its client leaves', async () => {
    const logged = world.server.log();
    await whileStuck(async () => {
      const { hostname, port } = new URL(scene.origin);
      const leaving = request({
        ...{ hostname, port, path: '/api/projects/1/desktop_recordings/search/?q=leaver' },
        headers: { authorization: `Bearer ${world.keys.KR}` },
      });
      leaving.on('error', () => {});
      leaving.end();
      await until(async () => (await searching()) === 1);
      leaving.destroy();
      await until(async () => (await searching()) === 0);
    });
    // Its time limit would have ended it as a search that is too slow.
    assert.ok(!world.server.log().slice(logged.length).includes('search_too_slow'));
  });
});
