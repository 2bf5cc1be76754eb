import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { EventStream } from './event-stream.ts';

const event = Buffer.from(`data: ${'x'.repeat(1000)}\n\n`);

describe('An event stream', () => {
  test('gives what it was given, in order, and ends', async () => {
    let closed = 0;
    const stream = new EventStream(() => {
      closed += 1;
    });
    stream.send(Buffer.from('data: 1\n\n'));
    stream.send(Buffer.from('data: 2\n\n'));
    stream.end();
    stream.send(Buffer.from('data: 3\n\n'));
    assert.equal(await text(stream.body), 'retry: 2000\n: open\n\ndata: 1\n\ndata: 2\n\n');
    assert.equal(closed, 1);
    assert.equal(stream.isOpen, false);
  });

  test('keeps a mebibyte for who does not read, and then says why it ends', async () => {
    const stream = new EventStream(() => {});
    let sent = 0;
    while (stream.isOpen) {
      stream.send(event);
      sent += 1;
    }
    assert.ok(sent * event.length > 1024 * 1024);
    assert.ok(stream.body.readableLength < 1024 * 1024 + 1000);
    const whole = await text(stream.body);
    assert.match(whole, /\n\nevent: error\ndata: \{"code":"reader_too_slow",[^\n]+\}\n\n$/);
    assert.equal(whole.split('\n\n').length, sent + 2);
  });

  test('waits with what is replayed until the client has read', async () => {
    const stream = new EventStream(() => {});
    const sending = (async () => {
      for (let number = 0; number < 5000; number += 1) {
        await stream.drained();
        assert.ok(stream.body.readableLength < 70_000);
        stream.send(event);
      }
      stream.end();
    })();
    const whole = await text(stream.body);
    await sending;
    assert.equal(whole.split('\n\n').length, 5002);
  });

  test('that the client has left keeps nobody waiting', async () => {
    const stream = new EventStream(() => {});
    while (stream.body.readableLength < 70_000) stream.send(event);
    const waiting = stream.drained();
    stream.body.destroy();
    await waiting;
    assert.equal(stream.isOpen, false);
  });
});
