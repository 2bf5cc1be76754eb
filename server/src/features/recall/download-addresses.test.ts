import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isInside, refusalOf } from './download-addresses.ts';

const base = 'https://us-west-2.recall.ai';

describe('addresses of downloads', () => {
  it('are public ones, over https', () => {
    assert.equal(refusalOf(new URL('https://bucket.s3.amazonaws.com/x?y'), base), null);
    for (const refused of [
      'http://bucket.s3.amazonaws.com/x',
      'ftp://example.com/x',
      'file:///etc/passwd',
      'https://127.0.0.1/x',
      'https://169.254.169.254/latest/meta-data',
      'https://[::1]/x',
      'https://[::ffff:10.0.0.1]/x',
      'https://2130706433/x',
    ])
      assert.notEqual(refusalOf(new URL(refused), base), null, refused);
  });

  it('may be on the loopback where Recall itself is', () => {
    const local = 'http://127.0.0.1:4000';
    assert.equal(refusalOf(new URL('http://127.0.0.1:4000/__files/x'), local), null);
  });

  it('are known to be private in every family', () => {
    for (const inside of [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.1',
      '100.64.0.1',
      'fd00::1',
      'fe80::1',
    ])
      assert.ok(isInside(inside), inside);
    for (const outside of ['8.8.8.8', '52.216.1.1', '2600::1'])
      assert.ok(!isInside(outside), outside);
  });
});
