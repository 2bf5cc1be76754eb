import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { firstPart, type MediaFolder, openMediaFolder, patched } from './media.fixture.ts';
import { defaultProcessingLimits } from './processing-limits.ts';

type Content = string | Buffer;
type Outcome = 'processed' | 'refused' | 'failed';

/** What each is expected to be refused as. */
const refusals: readonly (readonly [name: string, content: () => Content, says: RegExp])[] = [
  ['nothing', () => '', /^The file is empty\.$/],
  ['one byte', () => 'x', /text/],
  [
    'random bytes',
    () => Buffer.concat([Buffer.alloc(4, 1), randomBytes(50_000)]),
    /not a recording/,
  ],
  ['zeros', () => Buffer.alloc(100_000), /not a recording/],
  ['text', () => 'Minutes of the meeting\n'.repeat(500), /text/],
  ['a web page', () => '\n<!DOCTYPE html><html><video src="http://x/"></html>', /web page/],
  ['a zip bomb', () => zipOf(Buffer.alloc(5_000_000)), /archive/],
  ['a gzip bomb', () => gzipSync(Buffer.alloc(5_000_000)), /archive/],
  ['a concat script', () => "ffconcat version 1.0\nfile '/etc/passwd'\n", /playlist/],
  ['a bare concat script', () => "file '/etc/passwd'\n", /playlist/],
  ['a drawing', () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', /picture/],
  ['a GIF', () => Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1'), /picture/],
  ['a PDF', () => '%PDF-1.7\n%\xe2\xe3\n1 0 obj', /document/],
  ['a script', () => '#!/bin/sh\nrm -rf /\n', /program/],
  ['subtitles', () => '1\n00:00:01,000 --> 00:00:02,000\nHello\n', /subtitles/],
  ['web subtitles', () => 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n', /subtitles/],
  [
    'a session description',
    () => 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=audio 5004 RTP/AVP 0\r\n',
    /stream/,
  ],
  ['a stream address', () => 'rtsp://127.0.0.1/live\n', /stream/],
  ['only a label', () => id3(1_000_000), /label/],
  ['boxes in boxes', () => nestedBoxes(2000), /nothing in it can be read|neither|index/],
  [
    'endless empty boxes',
    () => box('ftyp', Buffer.alloc(8), ...Array(20_000).fill(box('free'))),
    /index/,
  ],
  [
    'a void of EBML',
    () => Buffer.concat([ebmlHeader(), ...Array(5000).fill(ebmlVoid(20))]),
    /nothing in it/,
  ],
  ['only the head of WebM', () => ebmlHeader(), /nothing in it can be read/],
  ['a huge EBML size', () => Buffer.from('1a45dfa301fffffffffffffe4282', 'hex'), /nothing in it/],
  ['a WAV without a rate', () => wav({ rate: 0 }), /./],
  ['only the head of FLAC', () => Buffer.from('fLaC\0\0\0\x22', 'latin1'), /./],
  ['only the head of Ogg', () => Buffer.from('OggS\0\x02'.padEnd(60, '\0'), 'latin1'), /./],
];

suite('hostile files', { concurrency: 3 }, () => {
  let media: MediaFolder;
  let mp4: string;
  let webm: string;
  let tone: string;
  before(async () => {
    media = await openMediaFolder();
    const sound = ['-map', '1:a'];
    const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8'];
    const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
    mp4 = await media.make('good.mp4', ['-map', '0:v', ...sound, ...h264, '-c:a', 'aac']);
    webm = await media.make('good.webm', ['-map', '0:v', ...sound, ...vp8, '-c:a', 'libopus']);
    tone = await media.make('good.flac', sound);
  });
  after(() => media[Symbol.asyncDispose]());

  /** Processes it under short limits; whatever comes of it, it keeps the rules. */
  async function outcome(
    name: string,
    content: Content,
  ): Promise<{ kind: Outcome; message: string }> {
    const source = await media.write(name, content);
    const started = performance.now();
    const result = await media.process(source, {
      limits: { ...defaultProcessingLimits, shortestMs: 30_000 },
    });
    assert(performance.now() - started < 60_000);
    if (result.kind === 'processed') {
      assert(result.durationMs > 0 && result.durationMs <= defaultProcessingLimits.maxDurationMs);
      return { kind: result.kind, message: '' };
    }
    assert.match(result.message, /^[A-Z].*[.]$/s);
    assert(!result.message.includes(media.folder));
    return result;
  }

  async function refusedAs(name: string, content: Content, says: RegExp): Promise<void> {
    const result = await outcome(name, content);
    assert.equal(result.kind, 'refused', result.message);
    assert.match(result.message, says);
  }

  for (const [name, content, says] of refusals) {
    test(`${name} is refused in plain words`, () => refusedAs(`${name}.mp4`, content(), says));
  }

  test('a playlist makes no request', async () => {
    let requests = 0;
    const canary = createServer((_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x.ts`;
    const hls = `#EXTM3U\n#EXTINF:1,\n${url}\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n`;
    const dash = `<?xml version="1.0"?><MPD><Period><BaseURL>${url}</BaseURL></Period></MPD>`;
    await refusedAs('list.m3u8', hls, /playlist/);
    await refusedAs('list.mp4', dash, /playlist/);
    // Behind a head that is taken for media, it reaches ffmpeg, and still is no playlist.
    for (const head of [box('ftyp', Buffer.from('isom')), ebmlHeader(), wav({}), id3(10)]) {
      await outcome('disguised.mp4', Buffer.concat([head, Buffer.from(hls)]));
    }
    await new Promise((resolve) => canary.close(resolve));
    assert.equal(requests, 0);
  });

  test('a program is refused', async () => {
    const elf = (await readFile(process.execPath)).subarray(0, 100_000);
    await refusedAs('program.mp4', elf, /program/);
  });

  test('a picture called a video is refused', async () => {
    const png = await media.make('still.png', ['-map', '0:v', '-frames:v', '1']);
    await refusedAs('still.mp4', await readFile(png), /picture/);
  });

  for (const name of ['old.avi', 'old.flv', 'old.ts']) {
    test(`${name} is refused by the name of its kind`, async () => {
      const old = await media.make(name, ['-map', '1:a', '-c:a', 'aac']);
      await refusedAs(
        `${name}.mp4`,
        await readFile(old),
        /is an? .* not accepted\. Recordings may be/,
      );
    });
  }

  test('an MP4 without its index is refused, and says why', async () => {
    await refusedAs('cut.mp4', await firstPart(mp4, 0.7), /ends before its index \(moov\)/);
  });

  test('more tracks than any recording has are refused', async () => {
    const many = Array(60).fill(['-map', '1:a']).flat();
    const source = await media.make('many.mkv', [...many, '-c:a', 'pcm_u8', '-ar', '8000'], 0.2);
    await refusedAs('many.mp4', await readFile(source), /more than 50 tracks/);
  });

  test('pictures of 100,000 pixels are refused', async () => {
    // PixelWidth, two bytes of 320, becomes 65,535; three bytes would move all that follows.
    const wide = await patched(
      webm,
      Buffer.from('b0820140', 'hex'),
      Buffer.from('b082ffff', 'hex'),
    );
    await refusedAs('wide.webm', wide, /too large/);
  });

  test('files cut anywhere end in words or in what is left', async () => {
    for (const [name, source] of [
      ['mp4', mp4],
      ['webm', webm],
      ['flac', tone],
    ] as const) {
      for (const share of [0.003, 0.03, 0.3, 0.9]) {
        await outcome(`cut-${share}.${name}`, await firstPart(source, share));
      }
    }
  });

  test('files with random faults end in words or in what is left', async () => {
    for (const [name, source] of [
      ['mp4', mp4],
      ['webm', webm],
    ] as const) {
      const bytes = Buffer.from(await readFile(source));
      for (let at = 97; at < bytes.length; at += 613) bytes[at] = (at * 31) % 256;
      await outcome(`faulty.${name}`, bytes);
    }
  });

  test('claims are not believed', async () => {
    const huge = await outcome('huge.wav', wav({ claimedBytes: 0xffff_fff0 }));
    assert.equal(huge.kind, 'processed');
    const flac = await readFile(tone);
    flac.fill(0xff, 22, 26);
    await outcome('long.flac', flac);
    const moov = await readFile(mp4);
    moov.fill(0xff, moov.indexOf('mvhd') + 20, moov.indexOf('mvhd') + 24);
    assert.equal((await outcome('long.mp4', moov)).kind, 'processed');
    const song = await media.make('song.mp3', ['-map', '1:a', '-c:a', 'libmp3lame']);
    const labelled = Buffer.concat([id3(3_000_000), await readFile(song)]);
    assert.equal((await outcome('labelled.mp3', labelled)).kind, 'processed');
  });

  test('a hole of days in the timestamps takes neither the memory nor the disk', async () => {
    const days = "asetpts='PTS+if(gt(T,1),400000/TB,0)'";
    const tone = ['-f', 'lavfi', '-i', 'sine=sample_rate=48000:duration=2', '-af', days];
    await media.ffmpeg(...tone, '-c:a', 'libopus', 'days.mkv');
    const source = media.path('days.mkv');
    const result = await media.process(source, {
      limits: { ...defaultProcessingLimits, maxDurationMs: 60_000 },
    });
    assert(result.kind === 'processed');
    assert(result.durationMs >= 1000 && result.durationMs <= 60_000);
  });

  test('nothing is written beside the source', async () => {
    await using alone = await openMediaFolder();
    const source = await alone.write('-good.mp4', await readFile(mp4));
    await alone.process(source);
    assert.deepEqual(await readdir(alone.folder), ['-good.mp4']);
  });
});

function box(type: string, content: Buffer = Buffer.alloc(0), ...after: Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content, ...after]);
}

function nestedBoxes(depth: number): Buffer {
  let inner = box('trak');
  for (let level = 0; level < depth; level += 1) inner = box(level % 2 ? 'trak' : 'moov', inner);
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), box('moov', inner)]);
}

function ebmlHeader(): Buffer {
  return Buffer.from('1a45dfa3878282847765626d', 'hex').fill('4282847765626d', 5, 12, 'hex');
}

function ebmlVoid(bytes: number): Buffer {
  return Buffer.concat([Buffer.from([0xec, 0x80 | bytes]), Buffer.alloc(bytes)]);
}

function id3(bytes: number): Buffer {
  const sizes = [21, 14, 7, 0].map((shift) => (bytes >> shift) & 0x7f);
  return Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, ...sizes]), Buffer.alloc(bytes)]);
}

/** A second of a square wave. */
function wav({ rate = 8000, claimedBytes = 16_000 }): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF\xff\xff\xff\xffWAVEfmt \x10\0\0\0\x01\0\x01\0', 0, 'latin1');
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt32LE(0x0010_0002, 32);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(claimedBytes, 40);
  const samples = Buffer.alloc(16_000);
  for (let at = 0; at < 8000; at += 1) samples.writeInt16LE(at % 20 < 10 ? 8000 : -8000, at * 2);
  return Buffer.concat([head, samples]);
}

/** One entry, deflated. Nothing reads so far as to care for the rest of the format. */
function zipOf(content: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 0, 'latin1');
  return Buffer.concat([head, deflateRawSync(content)]);
}
