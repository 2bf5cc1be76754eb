import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../cli/until.ts';
import { makeSample } from '../harness/sample-media.ts';
import type { World } from './world.ts';

/** What tests of the contract need to have media. */

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
}

/** A data folder: that of the installation is nothing to test with. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'minutebook-contract-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export function shortVideo(): Promise<Buffer> {
  const args = ['-pix_fmt', 'yuv420p', '-movflags', '+faststart'];
  return makeSample({ seconds: 1, video: true, extension: 'mp4', args });
}

/** Whatever status a client has given the recording. */
export async function untilProcessed({ server }: World, id: string): Promise<void> {
  await until('the media are processed', 60_000, async () => {
    const { rows } = await server.db.query<{ state: string }>({
      text: 'SELECT state FROM media WHERE recording_id = $1',
      values: [id],
    });
    assert.notEqual(rows[0]?.state, 'failed');
    return rows[0]?.state === 'processed';
  });
}
