import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseTimestamp } from './timestamps.ts';

const canonical = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const dates = fc.date({
  min: new Date('0001-01-02T00:00:00Z'),
  max: new Date('9999-12-30T23:59:59.999Z'),
  noInvalidDate: true,
});

function read(text: string): string {
  const parsed = parseTimestamp(text);
  assert.ok(typeof parsed === 'object', `${text}: ${JSON.stringify(parsed)}`);
  assert.match(parsed.text, canonical);
  return parsed.text;
}

/** As JavaScript knows it, with the microseconds it does not know. */
function microseconds(date: Date): string {
  return date.toISOString().replace('Z', '000Z');
}

describe('parseTimestamp', () => {
  test('reads what JavaScript writes', () => {
    fc.assert(fc.property(dates, (date) => read(date.toISOString()) === microseconds(date)));
  });
  test('reads any offset', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1439, max: 1439 }), (date, minutes) => {
        const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        const size = Math.abs(minutes);
        const hours = String(Math.floor(size / 60)).padStart(2, '0');
        const rest = String(size % 60).padStart(2, '0');
        const sign = minutes < 0 ? '-' : '+';
        if (!/^\d{4}-/.test(local)) return;
        assert.equal(read(`${local}${sign}${hours}:${rest}`), microseconds(date));
        assert.equal(read(`${local}${sign}${hours}${rest}`), microseconds(date));
      }),
    );
  });
  test('reads without a zone as UTC, with any fraction, in either form', () => {
    fc.assert(
      fc.property(dates, fc.stringMatching(/^\d{1,12}$/), (date, fraction) => {
        const [day = '', clock = ''] = date.toISOString().slice(0, 19).split('T');
        const expected = `${day}T${clock}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
        assert.equal(read(`${day}T${clock}.${fraction}`), expected);
        assert.equal(read(`${day} ${clock},${fraction}Z`), expected);
        assert.equal(
          read(`${day.replaceAll('-', '')}T${clock.replaceAll(':', '')}.${fraction}Z`),
          expected,
        );
      }),
    );
  });
  test('reads week dates', () => {
    fc.assert(
      fc.property(dates, (date) => {
        // The week belongs to the year of its Thursday.
        const weekday = ((date.getUTCDay() + 6) % 7) + 1;
        const thursday = new Date(date.getTime() + (4 - weekday) * 86_400_000);
        const year = thursday.getUTCFullYear();
        const week =
          Math.floor((thursday.getTime() - new Date(0).setUTCFullYear(year, 0, 1)) / 604_800_000) +
          1;
        const text = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}-${weekday}`;
        assert.equal(read(text), `${date.toISOString().slice(0, 10)}T00:00:00.000000Z`);
        assert.equal(read(text.replaceAll('-', '')), read(text));
      }),
    );
  });
  test('does not care for the zone of the machine', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        assert.equal(read('2019-08-24T14:15:22'), '2019-08-24T14:15:22.000000Z');
        assert.equal(read('2019-03-31'), '2019-03-31T00:00:00.000000Z');
        assert.equal(read('1850-01-01T00:00:00+01:00'), '1849-12-31T23:00:00.000000Z');
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
  test('what it writes it reads, and it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-:.,TWZ+ z') }), (text) => {
        const parsed = parseTimestamp(text);
        if (typeof parsed === 'object') assert.equal(read(parsed.text), parsed.text);
      }),
      { numRuns: 2000 },
    );
  });
  for (const [text, expected] of [
    ['2019-08-24T14', '2019-08-24T14:00:00.000000Z'],
    ['2019-8-4T1:2', '2019-08-04T01:02:00.000000Z'],
    ['2019-08-24T14:15:22 Z', '2019-08-24T14:15:22.000000Z'],
    ['2019-08-24x14:15', '2019-08-24T14:15:00.000000Z'],
    ['2020-W53-7', '2021-01-03T00:00:00.000000Z'],
    ['2019-08-24T14:15:22+01:02:03', '2019-08-24T13:13:19.000000Z'],
    ['0001-01-01', '0001-01-01T00:00:00.000000Z'],
    ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.999999Z'],
  ] as const) {
    test(`${text} is ${expected}`, () => assert.equal(read(text), expected));
  }
  for (const text of [
    '',
    ' 2019-08-24',
    '2019-02-29',
    '1900-02-29',
    '2019-W54-1',
    '2019-W53-1',
    '2019-W01-8',
    '2019-08-24T24:00:00',
    '2019-08-24T23:60',
    '2019-08-24T14:15:60Z',
    '2019-08-24T14:15:22z',
    '2019-08-24T14:15:22+24:00',
    '+2019-08-24',
    '02019-08-24',
    '2019-08-24T',
    '2019-08-24T1',
    '20190824T1',
    '２０１９-08-24',
    'now',
  ]) {
    test(`"${text}" is malformed`, () => assert.equal(parseTimestamp(text), 'malformed'));
  }
  for (const text of ['0001-01-01T00:00:00+00:01', '9999-12-31T23:59:59-00:01']) {
    test(`${text} is out of range`, () => assert.equal(parseTimestamp(text), 'out-of-range'));
  }
});
