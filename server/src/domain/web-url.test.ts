import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isMeetingAppUrl, isWebUrl } from './web-url.ts';

describe('isWebUrl', () => {
  for (const url of [
    'https://zoom.us/j/1?pwd=a',
    'http://localhost:3000/x',
    'http://LOCALHOST',
    'http://127.0.0.1:8000/',
    'http://[::1]/',
    'http://[2001:db8::1]:8080/x',
    'HTTPS://EXAMPLE.COM/A',
    'https://example.com.',
    'https://例え.jp/',
    'https://user:pass@example.com/',
    'https://user@example.com/',
    'https://user:@example.com/',
    'ftp://example.com',
    'ftps://example.com',
    'https://example.com:1/',
    'https://example.com:99999/',
    'https://example.com?x#y',
    'https://example.com#',
    'https://xn--fsq.xn--0zwm56d',
    `https://${'a'.repeat(63)}.com`,
  ]) {
    test(`takes ${url.slice(0, 60)}`, () => assert.equal(isWebUrl(url), true));
  }
  for (const url of [
    '',
    'example.com',
    '//example.com',
    'http:/example.com',
    'http://',
    'http:///x',
    'https://meet',
    'https://meet:80',
    'https://localhost.',
    'https://a_b.com',
    'https://-a.com',
    'https://a-.com',
    'https://a..com',
    'https://.com',
    'https://1.2.3',
    'https://256.1.1.1',
    'https://01.2.3.4',
    'https://example.c',
    'https://example.123',
    'https://example.com/a b',
    'https://example.com/a\tb',
    'https://example.com\n',
    'https://example.com:',
    'https://example.com:100000',
    'https://example.com:8o',
    'https://:pass@example.com',
    'https://a:b:c@example.com',
    'https://a@b@example.com',
    'http://[::zz]/',
    'http://[::1',
    'http://::1/',
    'http://[fe80::1%25eth0]/',
    'https://😀.com',
    'javascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,x',
    'file:///x',
    'zoommtg://zoom.us/join',
    `https://${'a'.repeat(64)}.com`,
    `https://${'a.'.repeat(130)}com`,
  ]) {
    test(`refuses ${JSON.stringify(url).slice(0, 60)}`, () => assert.equal(isWebUrl(url), false));
  }
  test('takes the URLs of the web', () => {
    const urls = fc.webUrl({
      validSchemes: ['http', 'https', 'ftp'],
      withFragments: true,
      withQueryParameters: true,
    });
    fc.assert(fc.property(urls, (url) => isWebUrl(url)));
  });
});

describe('isMeetingAppUrl', () => {
  for (const url of [
    'zoommtg://zoom.us/join?confno=1',
    'zoomus:x',
    'msteams:/l/meetup-join/19%3ameeting',
    'MSTEAMS:/l/x',
    'slack://channel?id=C1',
    'webex://meet',
    'facetime://ann@example.com',
  ]) {
    test(`takes ${url}`, () => assert.equal(isMeetingAppUrl(url), true));
  }
  for (const url of [
    'zoommtg:',
    'zoommtg',
    'zoommtg: x',
    'zoommtg:a\nb',
    'zoommtg:\0',
    'https://zoom.us',
    'javascript:x',
    'xzoommtg:x',
    'slac\u212a:x',
    '\u017flack:x',
  ]) {
    test(`refuses ${JSON.stringify(url)}`, () => assert.equal(isMeetingAppUrl(url), false));
  }
});

test('what is taken, of any text, names a known scheme and holds no white space', () => {
  const pieces = fc.constantFrom(
    'http',
    'https',
    'zoommtg',
    'javascript',
    'data',
    ':',
    '//',
    'a.bc',
    '@',
    '/',
    '?',
    ' ',
    '\t',
    '\n',
    '\0',
    '\u2028',
    '\u212a',
    '[::1]',
    '%00',
    '#',
    '.',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        if (!isWebUrl(text) && !isMeetingAppUrl(text)) return;
        assert.match(text, /^(https?|ftps?|zoommtg|zoomus|msteams|slack|webex|facetime):\S+$/i);
      },
    ),
    { numRuns: 2000 },
  );
});
