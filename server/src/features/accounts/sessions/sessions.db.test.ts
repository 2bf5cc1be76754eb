import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestDatabase } from '../../../../test/harness/test-database.ts';
import { createBrowserSessions, sessionCookieIn } from './browser-sessions.ts';

test('a session is opened, found and ended', async () => {
  await using database = await createTestDatabase();
  const sessions = createBrowserSessions(database.db, Buffer.alloc(32, 'secret of some length'));
  const opened = await sessions.open(1, { byLink: true, secure: false });
  console.log(opened);
  const cookie = sessionCookieIn(opened.setCookie.split(';')[0]) ?? '';
  const found = await sessions.find(cookie);
  console.log(found, (await database.db.query({ text: 'select * from user_sessions' })).rows);
  assert.deepEqual(found, { id: opened.id, userId: 1, token: opened.token });
  console.log(await sessions.prolong(cookie, true));
  console.log(await sessions.end(cookie, true));
  assert.equal(await sessions.find(cookie), null);
  assert.equal(await sessions.find('x.y'), null);
});
