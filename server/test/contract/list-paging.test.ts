import assert from 'node:assert/strict';
import { recordingFields } from '../../src/features/recordings/recording-schemas.ts';
import { contract, type Scene } from './contract.ts';
import type { Answer } from './exchange.ts';
import { invalid, ok } from './expected.ts';

const empty = ok({ count: 0, next: null, previous: null, results: [] });

contract('List and paging', ({ family, check, scenario }) => {
  const path = `/api/${family}/1/desktop_recordings`;

  /** A test in a project that holds just `count` recordings, the newest first. */
  const withRecordings = (
    name: string,
    count: number,
    run: (scene: Scene, ids: readonly string[]) => Promise<void>,
  ) => {
    scenario(name, async (scene) => {
      await emptyProject(scene);
      const ids: string[] = [];
      while (ids.length < count) ids.unshift(await scene.newRecording());
      await run(scene, ids);
    });
  };

  withRecordings('52. no recordings', 0, async ({ expect }) => {
    await expect(
      'GET E/',
      {},
      { status: 200, body: { count: 0, next: null, previous: null, results: [] } },
    );
    const { json } = await expect('GET E/', {}, 200);
    assert.deepEqual(Object.keys(json), ['count', 'next', 'previous', 'results']);
  });
  withRecordings('53, 54, 57. 101 recordings', 101, async ({ origin, expect, send }, ids) => {
    const first = await expect(
      'GET E/',
      {},
      ok({ count: 101, next: `${origin}${path}/?limit=100&offset=100`, previous: null }),
    );
    assert.deepEqual(idsOf(first), ids.slice(0, 100));
    const last = await expect(
      `GET ${first.page.next?.slice(origin.length)}`,
      {},
      ok({ count: 101, next: null, previous: `${origin}${path}/?limit=100` }),
    );
    assert.deepEqual(idsOf(last), ids.slice(100));

    const all = await expect('GET E/?limit=1000000', {}, ok({ next: null, previous: null }));
    assert.deepEqual(idsOf(all), ids);
    await expect(
      'GET E/?limit=1000000&offset=1',
      {},
      ok({ next: null, previous: `${origin}${path}/?limit=1000` }),
    );
    for (const limit of ['0', '-1', 'x', '', '1.5', '1e1', '%00', '0x10']) {
      assert.equal((await send(`GET E/?limit=${limit}`)).page.results.length, 100, limit);
    }
    for (const limit of ['5', '%205', '+5', '%2B5', '0_5', '%D9%A5', '7&limit=5']) {
      assert.equal((await send(`GET E/?limit=${limit}`)).page.results.length, 5, limit);
    }
    const huge = '9'.repeat(4000);
    for (const limit of ['9223372036854775808', huge]) {
      assert.equal((await send(`GET E/?limit=${limit}`)).page.results.length, 101, limit);
    }
    for (const offset of ['9223372036854775807', '9223372036854775808', huge]) {
      const beyond = await expect(
        `GET E/?offset=${offset}`,
        {},
        ok({ count: 101, next: null, results: [] }),
      );
      const before = String(BigInt(offset) - 100n);
      assert.equal(beyond.page.previous, `${origin}${path}/?limit=100&offset=${before}`);
    }
    for (const offset of ['-1', 'x', '', '1.5', '%00']) {
      assert.deepEqual(
        idsOf(await send(`GET E/?offset=${offset}&limit=3`)),
        ids.slice(0, 3),
        offset,
      );
    }
  });

  for (const [number, asked, next, previous] of [
    ['55. ', '/?limit=2&offset=2', '/?limit=2&offset=4', '/?limit=2'],
    ['56. ', '/?offset=3&limit=2', null, '/?limit=2&offset=1'],
    ['58. ', '?limit=2', '?limit=2&offset=2', null],
    ['', '/?limit=2', '/?limit=2&offset=2', null],
    ['', '/?offset=1&limit=2', '/?limit=2&offset=3', '/?limit=2'],
    ['', '/?limit=5', null, null],
    ['', '/?limit=2&offset=5', null, '/?limit=2&offset=3'],
    ['', '/?limit=2&offset=50', null, '/?limit=2&offset=48'],
    ['', '/?limit=2&offset=0', '/?limit=2&offset=2', null],
    ['', '/?offset=2', null, '/?limit=100'],
    // Parameters are kept, sorted by name, and encoded anew.
    ['', '/?search=&x=a%20b&limit=2', '/?limit=2&offset=2&search=&x=a+b', null],
    ['', '/?z=%C3%A9&a=1&limit=2', '/?a=1&limit=2&offset=2&z=%C3%A9', null],
    [
      '',
      '/?q=%28%21*%27%29~._-%2F%3A%40&limit=2',
      '/?limit=2&offset=2&q=%28%21%2A%27%29~._-%2F%3A%40',
      null,
    ],
    ['', '/?b=2&b=1&a&limit=2&B=3', '/?B=3&a=&b=2&b=1&limit=2&offset=2', null],
    ['', '/?limit=3&limit=2&offset=9&offset=2', '/?limit=2&offset=4', '/?limit=2'],
    ['', '/?limit=0&offset=3', null, '/?limit=100'],
    ['', '.json?limit=2', '.json?limit=2&offset=2', null],
  ] as const) {
    withRecordings(`${number}of five recordings, ${asked}`, 5, async ({ origin, expect }, ids) => {
      const link = (to: string | null) => (to === null ? null : origin + path + to);
      const answer = await expect(
        `GET E${asked}`,
        {},
        ok({ count: 5, next: link(next), previous: link(previous) }),
      );
      const query = new URLSearchParams(asked.split('?')[1]);
      const offset = Number(query.getAll('offset').at(-1) ?? 0);
      const limit = Number(query.getAll('limit').at(-1) ?? 0) || 100;
      assert.deepEqual(idsOf(answer), ids.slice(offset, offset + limit));
    });
  }
  withRecordings(
    'past the end of nothing there is a previous page',
    0,
    async ({ origin, expect }) => {
      await expect(
        'GET E/?offset=10&limit=4',
        {},
        ok({ count: 0, next: null, previous: `${origin}${path}/?limit=4&offset=6` }),
      );
    },
  );
  withRecordings('links have the host that was asked for', 2, async ({ expect }) => {
    const headers = {
      host: 'minutes.example:8080',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    };
    await expect(
      'GET E/?limit=1',
      { headers },
      ok({ next: `http://minutes.example:8080${path}/?limit=1&offset=1` }),
    );
  });
  withRecordings(
    'links keep @current and the spelling of the project',
    2,
    async ({ origin, expect }) => {
      for (const project of ['@current', '%201']) {
        const here = `/api/${family}/${project}/desktop_recordings/`;
        await expect(`GET ${here}?limit=1`, {}, ok({ next: `${origin}${here}?limit=1&offset=1` }));
      }
    },
  );

  // Order.
  withRecordings(
    '59. the latest start comes first',
    2,
    async ({ expect, send }, [later = '', earlier = '']) => {
      const order = async () => idsOf(await send('GET E/'));
      assert.deepEqual(await order(), [later, earlier]);
      await expect(`PATCH E/${earlier}/`, { json: { started_at: '2099-01-01T00:00:00Z' } }, 200);
      assert.deepEqual(await order(), [earlier, later]);
      await expect(`PATCH E/${earlier}/`, { json: { started_at: '2001-01-01T00:00:00Z' } }, 200);
      assert.deepEqual(await order(), [later, earlier]);
    },
  );
  withRecordings(
    'of equal starts the greater id comes first, on every page',
    7,
    async ({ expect, send }, ids) => {
      for (const id of ids)
        await expect(`PATCH E/${id}/`, { json: { started_at: '2026-01-01' } }, 200);
      const seen: string[] = [];
      for (let offset = 0; offset < 7; offset += 2) {
        seen.push(...idsOf(await send(`GET E/?limit=2&offset=${offset}`)));
      }
      assert.deepEqual(seen, ids.toSorted().reverse());
    },
  );

  // Filters.
  scenario('60, 61. by platform and status', async (scene) => {
    await emptyProject(scene);
    await scene.newRecording();
    await scene.newRecording({ fields: { status: 'ready' } });
    await scene.newRecording({ fields: { status: 'ready', platform: 'meet' } });
    for (const [query, count] of [
      ['platform=zoom', 2],
      ['status=ready', 2],
      ['platform=zoom&status=ready', 1],
      ['platform=meet&status=recording', 0],
      ['platform=Zoom', 0],
      ['platform=%20zoom', 0],
      ['platform=__proto__', 0],
      ['status=nope', 0],
      ['status=constructor', 0],
      ['status=%00', 0],
      ['platform=&status=', 3],
      ['platform=meet&platform=zoom', 2],
      ['platform=zoom&platform=', 3],
      ['Platform=meet', 3],
      ['unknown=x', 3],
    ] as const) {
      const { page } = await scene.expect(`GET E/?${query}`, {}, 200);
      assert.equal(page.count, count, query);
      assert.equal(page.results.length, count, query);
      assert.equal(page.next, null);
    }
    const { origin } = scene;
    await scene.expect(
      'GET E/?status=ready&limit=1',
      {},
      ok({ count: 2, next: `${origin}${path}/?limit=1&offset=1&status=ready` }),
    );
  });
  scenario('62, 63. by who made it', async (scene) => {
    await emptyProject(scene);
    await scene.newRecording();
    await scene.newRecording();
    await scene.newRecording({ key: 'KW2' });
    for (const [id, count] of [
      ['{U1}', 2],
      ['{U2}', 1],
      ['987654', 0],
      ['-1', 0],
      ['0', 0],
      ['99999999999999999999999999', 0],
      ['%20{U1}%20', 2],
      ['%2B{U1}', 2],
      ['', 3],
      ['{U2}&user_id={U1}', 2],
    ] as const) {
      await scene.expect(`GET E/?user_id=${id}`, {}, ok({ count }));
    }
    for (const id of ['abc', '1.0', '1e1', '%00', 'null', '1,2']) {
      await scene.expect(
        `GET E/?user_id=${id}`,
        {},
        invalid('invalid_input', 'A valid integer is required.', 'user_id'),
      );
    }
  });
  scenario('64. by what was said', async (scene) => {
    await emptyProject(scene);
    const said = await scene.newRecording({
      segments: [
        { text: 'say hello', speaker: 'Quentin', timestamp: 1 },
        { text: 'now, 100% of a_b \\ Żółw', speaker: 'Quentin', timestamp: 2 },
      ],
    });
    await scene.newRecording({ fields: { meeting_title: 'hello title', notes: 'hello notes' } });
    for (const [search, found] of [
      ['HELLO', true],
      ['hello now', true],
      ['lo no', true],
      ['Quentin', false],
      ['title', false],
      ['notes', false],
      ['100%', true],
      ['%', true],
      ['s%y', false],
      ['a_b', true],
      ['a_bc', false],
      ['s_y', false],
      ['\\', true],
      ['żÓŁW', true],
      ['hello ', true],
      [' hello', true],
      [' hello  ', false],
      ["'", false],
      ['🙂', false],
    ] as const) {
      const { page } = await scene.expect(`GET E/?search=${encodeURIComponent(search)}`, {}, 200);
      assert.deepEqual(
        page.results.map(({ id }) => id),
        found ? [said] : [],
        search,
      );
      assert.equal(page.count, page.results.length, search);
    }
    await scene.expect('GET E/?search=', {}, ok({ count: 2 }));
    await scene.expect('GET E/?search=nothing&search=hello', {}, ok({ count: 1 }));
    await scene.expect('GET E/?search=hello&platform=meet', {}, empty);
  });
  check(
    'NUL in a search',
    'GET E/?search=a%00b',
    {},
    invalid('null_characters_not_allowed', 'Null characters are not allowed.', 'search'),
  );
  withRecordings('by start', 0, async (scene) => {
    for (const started_at of ['2026-01-01', '2026-01-02', '2026-01-03']) {
      await scene.newRecording({ fields: { started_at } });
    }
    await scene.expect('GET E/?started_after=2026-01-02', {}, ok({ count: 2 }));
    await scene.expect('GET E/?started_before=2026-01-02T00:00:00Z', {}, ok({ count: 1 }));
    await scene.expect(
      'GET E/?started_after=2026-01-02&started_before=2026-01-03',
      {},
      ok({ count: 1 }),
    );
    await scene.expect(
      'GET E/?started_after=yesterday',
      {},
      invalid('invalid_input', /time/, 'started_after'),
    );
  });

  scenario('65. rows are whole recordings', async (scene) => {
    await emptyProject(scene);
    const ids: string[] = [];
    for (const text of ['one', 'two']) {
      ids.unshift(
        await scene.newRecording({
          segments: [{ text, timestamp: 5 }],
          fields: { participants: ['Ann'] },
        }),
      );
    }
    const { page } = await scene.expect('GET E/', {}, 200);
    assert.deepEqual(Object.keys(page.results[0] ?? {}), recordingFields);
    assert.deepEqual(page.results, await Promise.all(ids.map((id) => scene.read(id))));
  });
  scenario('a page of long transcripts is whole too', async (scene) => {
    await emptyProject(scene);
    const segments = Array.from({ length: 3000 }, (_one, timestamp) => ({
      timestamp,
      text: `line ${timestamp}`,
    }));
    const ids = [];
    for (let made = 0; made < 3; made += 1) ids.unshift(await scene.newRecording({ segments }));
    const { page } = await scene.expect('GET E/', {}, 200);
    assert.deepEqual(page.results, await Promise.all(ids.map((id) => scene.read(id))));
  });

  // Paging by cursor.
  withRecordings(
    'a cursor visits each recording once while others are added and deleted',
    9,
    async (scene, ids) => {
      const seen: string[] = [];
      let next: string | null = `${scene.origin}${path}/?cursor=&limit=2&offset=7`;
      while (next !== null) {
        const answer: Answer = await scene.expect(
          `GET ${next.slice(scene.origin.length)}`,
          {},
          200,
        );
        assert.equal(answer.page.previous, null);
        seen.push(...idsOf(answer));
        next = answer.page.next;
        assert.ok(next === null || !next.includes('offset'));
        await scene.newRecording();
        if (seen.length === 4) await scene.expect(`DELETE E/${ids[3]}/`, {}, 204);
      }
      assert.deepEqual(seen, ids);
    },
  );
  withRecordings('a cursor goes with filters and with another order', 5, async (scene, ids) => {
    for (const [query, expected] of [
      ['ordering=started_at', ids.toReversed()],
      ['ordering=created_at', ids.toReversed()],
      ['ordering=-created_at', ids],
      ['platform=zoom', ids],
      ['platform=meet', []],
    ] as const) {
      const seen: string[] = [];
      let next: string | null = `${scene.origin}${path}/?cursor=&limit=2&${query}`;
      while (next !== null) {
        const answer: Answer = await scene.expect(
          `GET ${next.slice(scene.origin.length)}`,
          {},
          200,
        );
        seen.push(...idsOf(answer));
        next = answer.page.next;
      }
      assert.deepEqual(seen, expected, query);
    }
  });
  const id = '019a1f6e-3c52-7d8a-9a51-6d1f0c2b7e44';
  for (const cursor of [
    'nonsense',
    '%00',
    cursorOf({}),
    cursorOf(['yesterday', id]),
    cursorOf(['2026-01-01T00:00:00Z', 'x']),
    cursorOf(['2026-01-01T00:00:00Z']),
    cursorOf([5, id]),
  ]) {
    check(
      `${cursor.slice(0, 20)} is no cursor`,
      `GET E/?cursor=${cursor}`,
      {},
      invalid('invalid_input', /cursor/, 'cursor'),
    );
  }
  for (const time of ['2019-W34-6', '20190824', '0001-01-01T00:00:00Z', '2019-08-24T14:15:22,5Z']) {
    check(
      `a cursor at ${time} is read as that time`,
      `GET E/?cursor=${cursorOf([time, id])}`,
      {},
      200,
    );
  }
});

contract(
  'Links behind a proxy that is trusted',
  ({ family, scenario }) => {
    scenario('have the host and scheme the client used', async ({ newRecording, expect }) => {
      await newRecording();
      await newRecording();
      const headers = { 'x-forwarded-host': 'minutes.example', 'x-forwarded-proto': 'https' };
      const path = `/api/${family}/1/desktop_recordings/`;
      await expect(
        'GET E/?limit=1',
        { headers },
        ok({ next: `https://minutes.example${path}?limit=1&offset=1` }),
      );
    });
  },
  { trustProxy: true },
);

async function emptyProject({ world }: Scene): Promise<void> {
  for (const table of ['transcript_segments', 'transcript_search_blocks', 'recordings']) {
    await world.server.db.query({ text: `DELETE FROM ${table}` });
  }
}

function idsOf({ page }: Answer): string[] {
  return page.results.map(({ id }) => id);
}

function cursorOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
