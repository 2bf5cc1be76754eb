import type { Installation } from './installation.ts';
import { familySeconds, forgetPeakMemory, peakMemoryMb, processSeconds } from './process-facts.ts';

/** What the processes of an installation, and the bench itself, spent on one round. */
export interface Spending {
  /** Processor time, in seconds: all that PostgreSQL did, its background included. */
  readonly cpuSeconds: {
    readonly bench: number;
    readonly server: number;
    readonly postgres: number;
  };
  /** Of the server process; NaN where the system does not tell. */
  readonly peakMemoryMb: number;
  /** By how much the server's event loop was late, at the 99th of 100 looks. */
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
}

/** Begins to measure; the function that is returned ends it. */
export async function startMeter(installation: Installation): Promise<() => Promise<Spending>> {
  const { server } = installation;
  await forgetPeakMemory(server.pid);
  // Reading the metrics also makes their event-loop histogram begin anew.
  await readLoopDelay(server.url);
  const before = await readCpu(installation);
  return async () => {
    const after = await readCpu(installation);
    return {
      cpuSeconds: {
        bench: after.bench - before.bench,
        server: after.server - before.server,
        postgres: after.postgres - before.postgres,
      },
      peakMemoryMb: await peakMemoryMb(server.pid),
      ...(await readLoopDelay(server.url)),
    };
  };
}

async function readCpu({ server, postgresPid }: Installation): Promise<Spending['cpuSeconds']> {
  const { user, system } = process.cpuUsage();
  return {
    bench: (user + system) / 1e6,
    server: await processSeconds(server.pid),
    postgres: await familySeconds(postgresPid),
  };
}

/** The histogram holds the time from one tick of a timer to the next, and this is its period. */
const timerPeriodMs = 10;

async function readLoopDelay(url: string) {
  const text = await (await fetch(`${url}/metrics`)).text();
  const delayMs = (name: string) => {
    const seconds = new RegExp(`^nodejs_eventloop_lag_${name}_seconds (\\S+)$`, 'm').exec(
      text,
    )?.[1];
    return Math.max(0, Number(seconds) * 1000 - timerPeriodMs);
  };
  return { loopDelayP99Ms: delayMs('p99'), loopDelayMaxMs: delayMs('max') };
}
