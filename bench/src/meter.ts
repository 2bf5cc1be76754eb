import type { Installation } from './installation.ts';
import { familySeconds, forgetPeakMemory, peakMemoryMb, processSeconds } from './process-facts.ts';
import type { Spending } from './score.ts';

/** Begins to measure; the function that is returned ends it. */
export async function startMeter(installation: Installation): Promise<() => Promise<Spending>> {
  const { server } = installation;
  await forgetPeakMemory(server.pid);
  // Reading the metrics also makes their event-loop histogram begin anew.
  await readLoopDelay(server.url);
  const stopCpuMeter = await startCpuMeter(installation);
  return async () => ({
    ...(await stopCpuMeter()),
    peakMemoryMb: await peakMemoryMb(server.pid),
    ...(await readLoopDelay(server.url)),
  });
}

type CpuSpending = Pick<Spending, 'cpuSeconds'>;

/** As startMeter, where the server does not answer. */
export async function startCpuMeter(
  installation: Installation,
): Promise<() => Promise<CpuSpending>> {
  const before = await readCpu(installation);
  return async () => {
    const after = await readCpu(installation);
    return {
      cpuSeconds: {
        bench: after.bench - before.bench,
        server: after.server - before.server,
        postgres: after.postgres - before.postgres,
      },
    };
  };
}

async function readCpu({ server, postgresPid }: Installation): Promise<CpuSpending['cpuSeconds']> {
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
