import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, suite, test } from 'node:test';
import { firstPart, inspect, type MediaFolder, openMediaFolder } from './media.fixture.ts';
import type { DerivedFile, ProcessedMedia } from './process-media-file.ts';
import { defaultProcessingLimits } from './processing-limits.ts';
import { readMp4Layout } from './read-mp4-boxes.ts';
import { readWebmLayout } from './read-webm-layout.ts';
import type { Waveform } from './waveform.ts';

const vp8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '200k'];
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '10'];
const [opus, vorbis, aac] = [
  ['-c:a', 'libopus'],
  ['-c:a', 'libvorbis'],
  ['-c:a', 'aac'],
];
const both = ['-map', '0:v', '-map', '1:a'];
const audioOnly = ['-map', '1:a'];
const videoOnly = ['-map', '0:v'];
const fast = ['-movflags', '+faststart'];

interface Kind {
  readonly name: string;
  readonly args: readonly string[];
  readonly live?: boolean;
  readonly type: string;
  readonly playback: ProcessedMedia['description']['playback'];
  readonly rendition?: string;
}

const kinds: readonly Kind[] = [
  {
    name: 'normal.webm',
    args: [...both, ...vp8, ...opus],
    type: 'video/webm',
    playback: 'source',
  },
  {
    name: 'live.webm',
    args: [...both, ...vp8, ...opus, '-f', 'webm'],
    live: true,
    type: 'video/webm',
    playback: 'copied',
    rendition: 'video/webm',
  },
  { name: 'audio.webm', args: [...audioOnly, ...opus], type: 'audio/webm', playback: 'source' },
  {
    name: 'fast.mp4',
    args: [...both, ...h264, ...aac, ...fast],
    type: 'video/mp4',
    playback: 'source',
  },
  {
    name: 'slow.mp4',
    args: [...both, ...h264, ...aac],
    type: 'video/mp4',
    playback: 'copied',
    rendition: 'video/mp4',
  },
  {
    name: 'fragmented.mp4',
    args: [...both, ...h264, ...aac, '-movflags', '+frag_keyframe+empty_moov', '-f', 'mp4'],
    live: true,
    type: 'video/mp4',
    playback: 'copied',
    rendition: 'video/mp4',
  },
  {
    name: 'silent.mp4',
    args: [...videoOnly, ...h264, ...fast],
    type: 'video/mp4',
    playback: 'source',
  },
  {
    name: 'old.mp4',
    args: [...both, '-c:v', 'mpeg4', ...aac, ...fast],
    type: 'video/mp4',
    playback: 'encoded',
    rendition: 'video/mp4',
  },
  {
    name: 'fine.mp4',
    args: [
      ...both,
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv444p',
      ...aac,
      ...fast,
    ],
    type: 'video/mp4',
    playback: 'encoded',
    rendition: 'video/mp4',
  },
  {
    name: 'camera.mov',
    args: [...both, ...h264, ...aac, ...fast],
    type: 'video/quicktime',
    playback: 'copied',
    rendition: 'video/mp4',
  },
  {
    name: 'obs.mkv',
    args: [...both, ...h264, ...aac],
    type: 'video/x-matroska',
    playback: 'copied',
    rendition: 'video/mp4',
  },
  {
    name: 'chrome.mkv',
    args: [...both, ...h264, ...opus],
    type: 'video/x-matroska',
    playback: 'encoded',
    rendition: 'video/mp4',
  },
  {
    name: 'voice.m4a',
    args: [...audioOnly, ...aac, ...fast],
    type: 'audio/mp4',
    playback: 'source',
  },
  {
    name: 'voice.mp3',
    args: [...audioOnly, '-c:a', 'libmp3lame'],
    type: 'audio/mpeg',
    playback: 'source',
  },
  { name: 'voice.wav', args: audioOnly, type: 'audio/wav', playback: 'source' },
  { name: 'voice.flac', args: audioOnly, type: 'audio/flac', playback: 'source' },
  { name: 'voice.ogg', args: [...audioOnly, ...opus], type: 'audio/ogg', playback: 'source' },
  { name: 'vorbis.ogg', args: [...audioOnly, ...vorbis], type: 'audio/ogg', playback: 'source' },
  {
    name: 'voice.aac',
    args: [...audioOnly, ...aac],
    type: 'audio/aac',
    playback: 'copied',
    rendition: 'audio/mp4',
  },
];
const seconds = 2;

suite('processing a media file', { concurrency: 3 }, () => {
  let media: MediaFolder;
  before(async () => {
    media = await openMediaFolder();
  });
  after(() => media[Symbol.asyncDispose]());

  const processed = async (source: string): Promise<ProcessedMedia> => {
    const result = await media.process(source);
    assert.equal(result.kind, 'processed', 'message' in result ? result.message : '');
    return result as ProcessedMedia;
  };
  const make = (kind: Kind) =>
    kind.live
      ? media.makeLive(kind.name, kind.args, seconds)
      : media.make(kind.name, kind.args, seconds);

  for (const kind of kinds) {
    test(`${kind.name} becomes sound, a waveform, a poster and something to play`, async () => {
      const result = await processed(await make(kind));
      assert.equal(result.contentType, kind.type);
      assert.equal(result.damaged, false);
      near(result.durationMs, seconds * 1000);
      assert.equal(result.hasVideo, kind.type.startsWith('video/'));
      assert.equal(result.hasAudio, kind.name !== 'silent.mp4');
      assert.equal(result.description.playback, kind.playback);
      assert.deepEqual(JSON.parse(JSON.stringify(result.description)), result.description);
      if (result.hasAudio) await checkAudio(result);
      else assert.deepEqual(result.soundRanges, []);
      if (result.hasVideo) await checkPoster(file(result, 'poster'));
      else assert(!result.files.some(({ role }) => role === 'poster'));
      await checkRendition(result, kind);
    });
  }

  test('a file is what it holds, not what it is called', async () => {
    const wav = await media.make('tone.wav', audioOnly);
    const renamed = await media.write('tone.mp4', await readFile(wav));
    assert.equal((await processed(renamed)).contentType, 'audio/wav');
  });

  test('a picture of the cover is no video', async () => {
    await media.make('cover.png', [...videoOnly, '-frames:v', '1']);
    const song = media.path('song.mp3');
    const tone = await media.make('tone.mp3', audioOnly);
    const cover = ['-i', media.path('cover.png'), '-map', '0:a', '-map', '1:v'];
    await media.ffmpeg('-i', tone, ...cover, '-c', 'copy', '-disposition:v', 'attached_pic', song);
    const result = await processed(song);
    assert.equal(result.hasVideo, false);
    assert.equal(result.damaged, false);
    assert.equal(result.contentType, 'audio/mpeg');
  });

  test('odd names are names', async () => {
    const bytes = await readFile(await media.make('plain.wav', audioOnly));
    for (const name of ['-i', '-y.wav', 'a\nb.wav', `q'"$(id)%d.wav`, 'concat:a|b.wav']) {
      assert.equal((await processed(await media.write(name, bytes))).kind, 'processed', name);
    }
  });

  test('a pause in the timestamps is silence, so that moments keep their time', async () => {
    const late = "asetpts='PTS+if(gt(T,1),5/TB,0)'";
    const source = await media.make('pause.mkv', [...audioOnly, '-af', late, ...opus], 7);
    const result = await processed(source);
    near(result.durationMs, 7000, 150);
    const [first, second] = result.soundRanges;
    assert.equal(result.soundRanges.length, 2);
    near(first?.[1] ?? 0, 1000, 150);
    near(second?.[0] ?? 0, 6000, 150);
  });

  test('what a stopped recorder left is used as far as it goes', async () => {
    const sources = [
      await media.makeLive('whole.webm', [...both, ...vp8, ...opus, '-f', 'webm'], 4),
      await media.make('whole.mp4', [...both, ...h264, ...aac, ...fast], 4),
      await media.make('whole.mkv', [...both, ...h264, ...aac], 4),
    ];
    for (const source of sources) {
      const cut = await media.write('cut', await firstPart(source, 0.6));
      const result = await processed(cut);
      assert(result.durationMs > 1000 && result.durationMs < 3900, `${result.durationMs}`);
      assert.notEqual(result.description.playback, 'source');
      near(await durationMs(file(result, 'playback').path), result.durationMs, 500);
      if (source.endsWith('mp4')) assert.equal(result.damaged, true);
    }
  });

  test('the longer of sound and pictures is the duration', async () => {
    const source = await media.make(
      'long.mp4',
      [...both, ...h264, '-af', 'atrim=end=1', ...aac],
      3,
    );
    near((await processed(source)).durationMs, 3000);
  });

  test('progress is told, and a stopped run ends as one to repeat', async () => {
    const source = await media.make('stop.mp4', [...both, ...h264, ...aac]);
    const steps = new Set<string>();
    await media.process(source, { onProgress: ({ step }) => steps.add(step) });
    assert.deepEqual([...steps], ['probe', 'audio', 'poster', 'playback']);
    const controller = new AbortController();
    const result = await media.process(source, {
      signal: controller.signal,
      onProgress: ({ step }) => step === 'poster' && controller.abort(),
    });
    assert(result.kind === 'failed' && result.retryable);
    const missing = await media.process(source, {
      tools: { ffmpeg: '/no/ffmpeg', ffprobe: '/no/ffprobe', version: '' },
    });
    assert(missing.kind === 'failed' && missing.retryable);
    const late = await media.process(source, {
      limits: { ...defaultProcessingLimits, probeMs: 1 },
    });
    assert(late.kind === 'failed' && late.retryable && /too long/.test(late.message));
  });
});

function near(actual: number, expected: number, slack = 60): void {
  assert(Math.abs(actual - expected) <= slack, `${actual} is not ${expected}`);
}

function file(result: ProcessedMedia, role: DerivedFile['role']): DerivedFile {
  const found = result.files.find((one) => one.role === role);
  assert(found, `no ${role}`);
  return found;
}

async function durationMs(path: string): Promise<number> {
  const { duration = 'nothing' } = await inspect(path, 'format=duration');
  return Number(duration) * 1000;
}

async function checkAudio(result: ProcessedMedia): Promise<void> {
  const { path } = file(result, 'audio');
  const found = await inspect(path, 'stream=codec_name,sample_rate,channels,bits_per_raw_sample');
  assert.deepEqual(found, {
    codec_name: 'flac',
    sample_rate: '16000',
    channels: '1',
    bits_per_raw_sample: '16',
  });
  near(await durationMs(path), seconds * 1000);
  const text = await readFile(file(result, 'waveform').path, 'utf8');
  const waveform: Waveform = JSON.parse(text);
  assert.equal(waveform.peaks_per_second, 10);
  near(waveform.duration_ms, seconds * 1000);
  assert.equal(waveform.peaks.length, Math.ceil(waveform.duration_ms / 100));
  // The tone of ffmpeg is at an eighth of the full amplitude.
  for (const peak of waveform.peaks.slice(1, -2)) near(peak, 12.5, 3);
  assert.equal(result.soundRanges.length, 1);
  near(result.soundRanges[0]?.[1] ?? 0, seconds * 1000, 120);
}

async function checkPoster({ path, contentType }: DerivedFile): Promise<void> {
  assert.equal(contentType, 'image/jpeg');
  assert.equal((await readFile(path)).toString('hex', 0, 3), 'ffd8ff');
  assert.equal((await inspect(path, 'stream=width')).width, '320');
}

async function checkRendition(result: ProcessedMedia, kind: Kind): Promise<void> {
  if (kind.rendition === undefined) {
    assert(!result.files.some(({ role }) => role === 'playback'));
    return;
  }
  const { path, contentType } = file(result, 'playback');
  assert.equal(contentType, kind.rendition);
  near(await durationMs(path), result.durationMs, 120);
  if (contentType.endsWith('webm')) {
    const { hasDuration, hasCues, complete } = await readWebmLayout(path);
    assert.deepEqual(
      { hasDuration, hasCues, complete },
      { hasDuration: true, hasCues: true, complete: true },
    );
  } else {
    const { indexFirst, fragmented } = await readMp4Layout(path);
    assert.deepEqual({ indexFirst, fragmented }, { indexFirst: true, fragmented: false });
  }
}
