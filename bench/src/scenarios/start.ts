import { makeDataFolder } from '../data-folder.ts';
import { openRunningDatabase } from '../installation.ts';
import { postmasterPid } from '../process-facts.ts';
import type { ScenarioContext } from '../scenario.ts';
import { addEmptyRecordings } from '../seed.ts';
import { startServerProcess } from '../server-process.ts';
import { median } from '../statistics.ts';
import { atMost, type Row } from '../table.ts';

/** From `npm start` until /ready says yes. */

interface Starts {
  readonly firstMs: number;
  readonly laterMs: number;
  /** After the server and its PostgreSQL were killed. */
  readonly recoveryMs: number;
}

export async function runStart(context: ScenarioContext): Promise<Row[]> {
  const rounds: Starts[] = [];
  for (let round = 1; round <= context.scale.starts; round += 1) {
    context.onProgress(`start (${round}/${context.scale.starts})`);
    rounds.push(await measureStarts(context.signal));
  }
  return [
    startRow(
      'npm start, first ever',
      10,
      rounds.map(({ firstMs }) => firstMs),
    ),
    startRow(
      'npm start, later',
      3,
      rounds.map(({ laterMs }) => laterMs),
    ),
    startRow(
      'npm start, after kill -9',
      3,
      rounds.map(({ recoveryMs }) => recoveryMs),
    ),
  ];
}

function startRow(what: string, limitSeconds: number, timesMs: readonly number[]): Row {
  const seconds = median(timesMs) / 1000;
  return { what, unit: 's', minutebook: seconds, aim: atMost(limitSeconds, seconds, 's') };
}

async function measureStarts(signal: AbortSignal): Promise<Starts> {
  await using folder = await makeDataFolder();
  const { dataDir } = folder;
  const start = () => startServerProcess({ dataDir, by: 'npm', signal });
  const startAndStop = async () => {
    await using server = await start();
    return server.startMs;
  };
  const firstMs = await startAndStop();
  const laterMs = await startAndStop();
  {
    await using server = await start();
    await writeMuch(dataDir);
    const postgresPid = await postmasterPid(dataDir);
    if (postgresPid !== null) process.kill(postgresPid, 'SIGKILL');
    await server.kill();
  }
  return { firstMs, laterMs, recoveryMs: await startAndStop() };
}

const recordingsToRecover = 20_000;

/** So that the recovery has something to do. */
async function writeMuch(dataDir: string): Promise<void> {
  await using db = await openRunningDatabase(dataDir);
  await addEmptyRecordings(db, recordingsToRecover);
}
