import { withServerFrozen } from './frozen.ts';
import type { Installation } from './installation.ts';
import { type Contestant, runRound } from './load.ts';
import { startCpuMeter, startMeter } from './meter.ts';
import type { ScenarioContext } from './scenario.ts';
import type { MeasuredRound, Score } from './score.ts';

/** Contestants against each other on one installation, in rounds: A B C, A B C, … */

const warmUpSeconds = 0.5;

/** Gives the score of each contestant. */
export async function runContest(
  context: ScenarioContext,
  installation: Installation,
  contestants: readonly Contestant[],
): Promise<(contestant: Contestant) => Score> {
  const { rounds, secondsPerRound } = context.scale;
  const measured = new Map<Contestant, MeasuredRound[]>(contestants.map((each) => [each, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const isWarmUp = round === 0;
    const seconds = isWarmUp ? Math.min(warmUpSeconds, secondsPerRound) : secondsPerRound;
    for (const contestant of contestants) {
      context.onProgress(`${contestant.name} (${isWarmUp ? 'warming up' : `${round}/${rounds}`})`);
      await contestant.prepare?.();
      const result = await measure(installation, contestant, { seconds, signal: context.signal });
      if (!isWarmUp) measured.get(contestant)?.push(result);
    }
  }
  const scores = new Map([...measured].map((entry) => [entry[0], scoreOf(...entry)]));
  for (const score of scores.values()) context.onScore(score);
  return (contestant) => {
    const score = scores.get(contestant);
    if (score === undefined) throw new Error(`${contestant.name} was no contestant`);
    return score;
  };
}

function scoreOf(contestant: Contestant, rounds: readonly MeasuredRound[]): Score {
  const { name, side, connections, largeAnswers = false } = contestant;
  return { name, side, connections, largeAnswers, rounds };
}

async function measure(
  installation: Installation,
  contestant: Contestant,
  options: { seconds: number; signal: AbortSignal },
): Promise<MeasuredRound> {
  if (contestant.side === 'ceiling') {
    return withServerFrozen(installation, async () => {
      const stopMeter = await startCpuMeter(installation);
      const round = await runRound(contestant, options);
      return { ...round, ...(await stopMeter()) };
    });
  }
  try {
    const stopMeter = await startMeter(installation);
    const round = await runRound(contestant, options);
    return { ...round, ...(await stopMeter()) };
  } catch (error) {
    throw installation.server.explain(error);
  }
}
