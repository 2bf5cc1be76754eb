import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { until } from '../cli/until.ts';
import { makeSample } from '../harness/sample-media.ts';
import { list } from '../media/media-world.ts';
import { type SharingWorld, startSharingWorld } from './sharing-world.ts';

const lines = [
  { text: 'Ben sends the budget on Friday.', speaker: 'anna@example.com', timestamp: 1000 },
  { text: 'Yes.', speaker: 'Ben', timestamp: 4000 },
];
const fields = {
  meeting_title: 'Weekly planning',
  meeting_url: 'https://zoom.us/j/1?pwd=secret-word',
  notes: 'private remark',
  error_message: 'private trouble',
  participants: ['anna@example.com', 'Ben Lee <ben@example.com>', '<carl@example.com>'],
  summary: 'The budget is sent.',
  extracted_tasks: [
    { title: 'Buy a boat', description: 'Suggestion, please confirm. To Ann.' },
    { title: 'Send the budget', assignee: 'ben@example.com' },
  ],
};

describe('A link to a recording', () => {
  let world: SharingWorld;
  before(async () => {
    world = await startSharingWorld({ publicUrl: 'https://minutes.example.com' });
  });
  after(() => world[Symbol.asyncDispose]());

  const statusOf = async (path: string) => (await world.visit(path)).status;

  test('shows what others may see, and nothing else', async () => {
    const id = await world.record(fields, lines);
    const share = await world.share(id, { label: 'For the client' });
    assert.match(share.url, /^https:\/\/minutes\.example\.com\/shared\/mbs_1_[0-9A-Za-z]{43}$/);
    const answer = await world.visit(share.path);
    assert.equal(answer.status, 200);
    const text = await answer.text();
    const shown = JSON.parse(text);
    assert.deepEqual(shown.participants, ['anna', 'Ben Lee']);
    assert.deepEqual(shown.segments, [
      { id: 0, timestamp: 1000, end: null, speaker: 'anna', text: lines[0]?.text },
      { id: 1, timestamp: 4000, end: null, speaker: 'Ben', text: 'Yes.' },
    ]);
    assert.equal(shown.tasks.length, 1);
    assert.equal(shown.tasks[0].assignee, 'ben');
    assert.equal(shown.tasks[0].is_completed, false);
    assert.equal(shown.title, 'Weekly planning');
    assert.equal(shown.summary, 'The budget is sent.');
    assert.equal(shown.media, null);
    for (const hidden of ['@', 'secret-word', 'private', id, 'created_by', 'client']) {
      assert.ok(!text.includes(hidden), hidden);
    }
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
    assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  });

  test('is known to the list, which counts its openings and never tells its address', async () => {
    const id = await world.record(fields, lines);
    const share = await world.share(id, { expires_in_days: 30, label: ' ' });
    const read = async () => {
      const { text, json } = await world.call('GET', `${list}${id}/shares/`);
      assert.ok(!text.includes(share.token));
      return (json.results as Record<string, unknown>[])[0] ?? {};
    };
    assert.deepEqual(await read(), {
      ...{ id: share.id, label: null, include_media: true, created_by: 1 },
      created_at: (await read()).created_at,
      ...{ expires_at: share.expires_at, open_count: 0, last_opened_at: null },
    });
    const days = (Date.parse(share.expires_at ?? '') - Date.now()) / 86_400_000;
    assert.ok(days > 29.9 && days <= 30);
    await world.visit(share.path);
    await world.visit(share.path, { method: 'HEAD' });
    await world.visit(share.path);
    await until('they are counted', 10_000, async () => (await read()).open_count === 2);
    assert.notEqual((await read()).last_opened_at, null);
    const { rows } = await world.media.server.db.query<{ row: string }>({
      text: 'SELECT s::text AS row FROM shares s',
    });
    assert.ok(rows.every(({ row }) => !row.includes(share.token)));
  });

  test('that is revoked, expired, deleted or made up gets one and the same answer', async () => {
    const answers = new Set<string>();
    const look = async (path: string) => {
      const answer = await world.visit(path);
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
      answers.add(await answer.text());
    };
    const id = await world.record(fields);
    const one = await world.share(id);
    const other = await world.share(id);
    assert.equal(await statusOf(one.path), 200);
    const revoke = () => world.call('DELETE', `${list}${id}/shares/${one.id}/`);
    assert.equal((await revoke()).status, 204);
    assert.equal((await revoke()).status, 404);
    await look(one.path);

    const soon = await world.share(id, { expires_at: new Date(Date.now() + 1500).toISOString() });
    assert.equal(await statusOf(soon.path), 200);
    await until('it has expired', 10_000, async () => (await statusOf(soon.path)) === 404);
    await look(soon.path);
    await look(`${soon.path}media/`);

    assert.equal(await statusOf(other.path), 200);
    assert.equal((await world.call('DELETE', `${list}${id}/`)).status, 204);
    await look(other.path);
    const { rowCount } = await world.media.server.db.query({
      text: 'SELECT 1 FROM shares WHERE recording_id = $1',
      values: [id],
    });
    assert.equal(rowCount, 0);

    await look('/api/shared/nothing/');
    await look(other.path.replace(/.\/$/, '_/'));
    await look(other.path.replace('mbs_1_', 'mbs_2_'));
    await look(other.path.replace('mbs_1_', 'mbs_zzzzzz_'));
    await look(`/api/shared/${encodeURIComponent("' OR 1=1 --")}/`);
    assert.equal(answers.size, 1, [...answers].join('\n'));
  });

  test('is made with sense, or not at all', async () => {
    const id = await world.record();
    for (const [body, attr] of [
      [{ expires_at: '2020-01-01T00:00:00Z' }, 'expires_at'],
      [{ expires_at: 'tomorrow' }, 'expires_at'],
      [{ expires_in_days: 0 }, 'expires_in_days'],
      [{ expires_in_days: 3651 }, 'expires_in_days'],
      [{ expires_in_days: 1, expires_at: '2199-01-01T00:00:00Z' }, 'expires_in_days'],
      [{ include_media: 'perhaps' }, 'include_media'],
      [{ label: 'x'.repeat(201) }, 'label'],
    ] as const) {
      const { status, json } = await world.call('POST', `${list}${id}/shares/`, { body });
      assert.deepEqual([status, json.attr], [400, attr]);
    }
    assert.deepEqual((await world.call('GET', `${list}${id}/shares/`)).json, { results: [] });
  });

  test('is made, listed and revoked by those who may, in the project it belongs to', async () => {
    const { server } = world.media;
    const reader = await server.createKey({ scopes: ['desktop_recording:read'] });
    const id = await world.record();
    const path = `${list}${id}/shares/`;
    const share = await world.share(id);
    assert.equal((await world.call('POST', path, { key: reader, body: {} })).status, 403);
    assert.equal((await world.call('DELETE', `${path}${share.id}/`, { key: reader })).status, 403);
    assert.equal((await world.call('GET', path, { key: reader })).status, 200);
    // Through another recording of the project the link is not to be had.
    const other = await world.record();
    const elsewhere = `${list}${other}/shares/${share.id}/`;
    assert.equal((await world.call('DELETE', elsewhere)).status, 404);
    assert.equal(await statusOf(share.path), 200);
  });

  test('opens nothing but what it shows', async () => {
    const id = await world.record(fields);
    const { token } = await world.share(id);
    for (const path of [`${list}${id}/`, '/api/system/', '/api/users/@me/']) {
      assert.equal((await world.call('GET', path, { key: token })).status, 401, path);
    }
  });

  test('leaves its secret out of the log', async () => {
    const { token, path } = await world.share(await world.record());
    await world.visit(path);
    await world.visit(`/api/shared/${token}`);
    await world.visit(`/shared/${token}`);
    await until('it is logged', 5000, async () =>
      world.media.server.log().includes('"path":"/shared/-"'),
    );
    assert.match(world.media.server.log(), /"path":"\/api\/shared\/-\/"/);
    assert.ok(!world.media.server.log().includes(token));
  });

  test('of a long meeting is shown whole', async () => {
    const id = await world.record({}, []);
    const segments = Array.from({ length: 10_000 }, (_one, index) => ({
      text: `Line ${index} of a meeting that took all day.`,
      speaker: `Speaker ${index % 7}`,
      timestamp: index * 3000,
    }));
    const appended = await world.call('POST', `${list}${id}/append_segments/`, {
      body: { segments },
      headers: { prefer: 'return=minimal' },
    });
    assert.equal(appended.status, 200);
    const { path } = await world.share(id);
    const shown = (await (await world.visit(path)).json()) as { segments: { text: string }[] };
    assert.equal(shown.segments.length, 10_000);
    assert.equal(shown.segments.at(-1)?.text, segments.at(-1)?.text);
  });

  test('shows media with ranges, where they are part of it', async () => {
    const args = ['-pix_fmt', 'yuv420p', '-movflags', '+faststart'];
    const video = await makeSample({ seconds: 2, video: true, extension: 'mp4', args });
    const id = await world.record(fields, lines);
    const before = await world.share(id);
    assert.equal(((await (await world.visit(before.path)).json()) as { media: null }).media, null);
    assert.equal(await statusOf(`${before.path}media/`), 404);
    assert.equal((await world.media.send(id, video, 'video/mp4')).status, 201);
    await world.media.until(id, 'ready', 'error');

    const shown = (await (await world.visit(before.path)).json()) as { media: ShownMedia };
    const { url, poster_url, waveform_url, has_video, duration_ms } = shown.media;
    assert.equal(url, `${before.path}media/`);
    assert.equal(has_video, true);
    assert.ok(Math.abs(duration_ms - 2000) < 100);
    const whole = await world.visit(url);
    assert.equal(whole.status, 200);
    const bytes = Buffer.from(await whole.arrayBuffer());
    const part = await world.visit(url, { headers: { range: 'bytes=10-19' } });
    assert.equal(part.status, 206);
    assert.deepEqual(Buffer.from(await part.arrayBuffer()), bytes.subarray(10, 20));
    assert.equal(part.headers.get('content-range'), `bytes 10-19/${bytes.length}`);
    assert.equal(part.headers.get('cache-control'), 'no-store');
    assert.match(part.headers.get('x-robots-tag') ?? '', /noindex/);
    assert.match(part.headers.get('content-disposition') ?? '', /filename="recording\.mp4"/);
    const beyond = await world.visit(url, { headers: { range: 'bytes=99999999-' } });
    assert.equal(beyond.status, 416);
    assert.equal((await world.visit(poster_url)).headers.get('content-type'), 'image/jpeg');
    const waveform = (await (await world.visit(waveform_url)).json()) as { peaks: number[] };
    assert.ok(waveform.peaks.length > 10);

    const without = await world.share(id, { include_media: false });
    const silent = (await (await world.visit(without.path)).json()) as { media: null };
    assert.equal(silent.media, null);
    for (const what of ['media', 'poster', 'waveform']) {
      assert.equal(await statusOf(`${without.path}${what}/`), 404, what);
    }
    assert.equal((await world.call('DELETE', `${list}${id}/media/`)).status, 204);
    assert.equal(await statusOf(url), 410);
    assert.equal(await statusOf(before.path), 200);
  });
});

interface ShownMedia {
  readonly url: string;
  readonly poster_url: string;
  readonly waveform_url: string;
  readonly has_video: boolean;
  readonly duration_ms: number;
}

test('whoever guesses has to wait, and whoever has a link has not', async () => {
  await using world = await startSharingWorld();
  const { path } = await world.share(await world.record());
  const statuses: number[] = [];
  for (let guesses = 0; guesses < 40; guesses += 1) {
    const guess = await world.visit(path.replace(/.{4}\/$/, '0000/'));
    statuses.push(guess.status);
    if (guess.status === 429) assert.match(guess.headers.get('retry-after') ?? '', /^\d+$/);
  }
  assert.equal(statuses.filter((status) => status === 404).length, 30);
  assert.equal(statuses.filter((status) => status === 429).length, 10);
  assert.equal((await world.visit(path)).status, 200);
});

test('a link made while its recording is deleted is not left behind', async () => {
  await using world = await startSharingWorld();
  for (let round = 0; round < 10; round += 1) {
    const id = await world.record();
    const [made] = await Promise.all([
      world.call('POST', `${list}${id}/shares/`, { body: {} }),
      world.call('DELETE', `${list}${id}/`),
    ]);
    assert.ok(made.status === 201 || made.status === 404, String(made.status));
  }
  const { rowCount } = await world.media.server.db.query({ text: 'SELECT 1 FROM shares' });
  assert.equal(rowCount, 0);
});
