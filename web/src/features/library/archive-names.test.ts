import assert from 'node:assert/strict';
import { it } from 'node:test';
import { archiveNames } from './archive-names.ts';

/** As the server makes them, of recordings called “not-exported” and “会议”, and one that is empty. */
const archive = Buffer.from(
  [
    'UEsDBBQACAgIAABIQ1wAAAAAAAAAAAAAAAAbAAAAMjAyNi0wMi0wMyBub3QtZXhwb3J0ZWQuc3J0M+QyMLACIx0D',
    'A0MFXV07BaiAIUiAKyOTiwsAUEsHCLTd1TIbAAAAJAAAAFBLAwQUAAgICAAASENcAAAAAAAAAAAAAAAAFQAAADIw',
    'MjYtMDItMDMg5Lya6K6uLnNydDPkMjCwAiMdAwNDBV1dOwWogCFIgCsjk4sLAFBLBwi03dUyGwAAACQAAABQSwME',
    'FAAICAgA5KJ3XQAAAAAAAAAAAAAAABAAAABub3QtZXhwb3J0ZWQudHh0TcoxDgIhEEbhfk/xl1qwGVhdFltvYNYD',
    'EBhkGtgA8fzGwsTyfXl75s5oHGqLUl4dvjFKHZCCkeXbIcub52kyZFZFRtGCx+9HTfhzciDCc7/jRNob8npRfnUX',
    'Za0htcXNqcT2miLpxNaeb5CB7DtKxWi+9NDkGPP0AVBLBwgfNYkneQAAAJYAAABQSwECPwMUAAgICAAASENctN3V',
    'MhsAAAAkAAAAGwAJAAAAAAAAAAAAtIEAAAAAMjAyNi0wMi0wMyBub3QtZXhwb3J0ZWQuc3J0VVQFAAMQuYFpUEsB',
    'Aj8DFAAICAgAAEhDXLTd1TIbAAAAJAAAABUACQAAAAAAAAAAALSBZAAAADIwMjYtMDItMDMg5Lya6K6uLnNydFVU',
    'BQADELmBaVBLAQI/AxQACAgIAOSid10fNYkneQAAAJYAAAAQAAkAAAAAAAAAAAC0gcIAAABub3QtZXhwb3J0ZWQu',
    'dHh0VVQFAAOtoARrUEsFBgAAAAADAAMA5QAAAHkBAAAAAA==',
  ].join(''),
  'base64',
);

it('reads the names of the files in an archive', async () => {
  assert.deepEqual(await archiveNames(new Blob([archive])), [
    '2026-02-03 not-exported.srt',
    '2026-02-03 会议.srt',
    'not-exported.txt',
  ]);
});

it('takes nothing for an archive that has broken off', async () => {
  for (let length = 0; length < archive.length; length += 1) {
    assert.equal(await archiveNames(new Blob([archive.subarray(0, length)])), null, `${length}`);
  }
  for (const other of ['{"detail":"x"}', 'x'.repeat(1000)]) {
    assert.equal(await archiveNames(new Blob([other])), null);
  }
});

it('reads nothing beyond a directory that says too much', async () => {
  for (let place = archive.length - 22 - 229; place < archive.length - 22; place += 1) {
    const damaged = Buffer.from(archive);
    damaged[place] = 0xff;
    await archiveNames(new Blob([damaged]));
  }
});
