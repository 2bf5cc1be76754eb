import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DataFolder extends AsyncDisposable {
  readonly dataDir: string;
}

/** An empty folder that PostgreSQL can enter when we are root, and that goes when we do. */
export async function makeDataFolder(): Promise<DataFolder> {
  const dataDir = await mkdtemp(join(tmpdir(), 'minutebook-bench-'));
  await chmod(dataDir, 0o755);
  return {
    dataDir,
    [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true, maxRetries: 20 }),
  };
}
