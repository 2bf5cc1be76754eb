import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestDatabase } from '../../../../test/harness/test-database.ts';
import { isMinutebookError } from '../../../domain/errors.ts';
import { createBrowserSessions, sessionCookieIn } from './browser-sessions.ts';

const secret = Buffer.alloc(32, 'secret of some length');

test('a session is opened, found and ended, and its token is nowhere in clear', async () => {
  await using database = await createTestDatabase();
  const { db } = database;
  const sessions = createBrowserSessions(db, secret);
  const opened = await sessions.open(1, { byLink: true, secure: false });
  const cookie = sessionCookieIn(opened.setCookie.split(';')[0]) ?? '';
  const found = await sessions.find(cookie);
  assert.deepEqual(found, { id: opened.id, userId: 1, token: opened.token });
  const { rows } = await db.query({ text: 'SELECT s::text AS row, by_link FROM user_sessions s' });
  assert.equal(rows.length, 1);
  assert.equal((rows[0] as { by_link: boolean }).by_link, true);
  assert.ok(!JSON.stringify(rows).includes(opened.token));
  assert.equal(await createBrowserSessions(db, Buffer.alloc(32, 'another')).find(cookie), null);
  assert.equal((await sessions.prolong(cookie, true))?.setCookie, null);
  assert.match((await sessions.end(cookie, true)).setCookie ?? '', /=; Max-Age=0; .*Secure/);
  assert.equal(await sessions.find(cookie), null);
  assert.equal((await db.query({ text: 'SELECT FROM user_sessions' })).rowCount, 0);
});

test('without the database it says that, not that nobody has signed in', async () => {
  await using database = await createTestDatabase();
  const sessions = createBrowserSessions(database.db, secret);
  const opened = await sessions.open(1, { byLink: false, secure: false });
  const cookie = sessionCookieIn(opened.setCookie.split(';')[0]) ?? '';
  const unreachable = createBrowserSessions(
    {
      announce: () => {},
      query: () =>
        database.db.query({
          text: `DO $$ BEGIN RAISE EXCEPTION 'gone' USING ERRCODE = '57P03'; END $$`,
        }),
    },
    secret,
  );
  const isUnavailable = (error: unknown) =>
    isMinutebookError(error) && error.code === 'database_unavailable';
  await assert.rejects(unreachable.find(cookie), isUnavailable);
  await assert.rejects(unreachable.prolong(cookie, false), isUnavailable);
  await assert.rejects(unreachable.end(cookie, false), isUnavailable);
  await assert.rejects(unreachable.open(1, { byLink: false, secure: false }), isUnavailable);
});
