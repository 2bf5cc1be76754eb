import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { findMediaTools, installCommand } from './find-tools.ts';

suite('finding ffmpeg', { skip: process.platform === 'win32' }, () => {
  test('gives both programs and the version', async () => {
    const tools = await findMediaTools({ ffmpegPath: 'ffmpeg', ffprobePath: 'ffprobe' });
    assert(!('problem' in tools));
    assert.equal(tools.ffmpeg, 'ffmpeg');
    assert.match(tools.version, /\d/);
  });

  test('says what is missing, how to install it, and what becomes of uploads', async () => {
    const tools = await findMediaTools({ ffmpegPath: 'ffmpeg', ffprobePath: '/no/ffprobe' });
    assert('problem' in tools);
    assert.match(
      tools.problem,
      /^ffprobe was not found \(tried "\/no\/ffprobe"\)\. Install ffmpeg: /,
    );
    assert.match(tools.problem, /uploads still work/);
  });

  test('takes no other program for it, and no old version', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'minutebook-tools-'));
    try {
      const old = join(folder, 'ffmpeg');
      await writeFile(old, '#!/bin/sh\necho "ffmpeg version 4.4.2-0ubuntu0 Copyright"\n');
      await chmod(old, 0o755);
      const outdated = await findMediaTools({ ffmpegPath: old, ffprobePath: 'ffprobe' });
      assert('problem' in outdated && /4\.4\.2-0ubuntu0 is too old/.test(outdated.problem));
      const other = await findMediaTools({ ffmpegPath: 'ffprobe', ffprobePath: 'ffprobe' });
      assert('problem' in other);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('knows the three platforms', () => {
    assert.match(installCommand('linux'), /apt install ffmpeg/);
    assert.match(installCommand('darwin'), /brew install ffmpeg/);
    assert.match(installCommand('win32'), /winget install ffmpeg/);
  });
});
