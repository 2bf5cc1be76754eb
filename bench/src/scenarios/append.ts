import {
  type Appending,
  appendByDriver,
  appendByServer,
  nameOf,
  readRecordingByDriver,
  type Target,
} from '../append-workers.ts';
import { compare, ratioOf } from '../compare.ts';
import { runContest } from '../contest.ts';
import { type Installation, openInstallation } from '../installation.ts';
import type { Contestant } from '../load.ts';
import type { ScenarioContext } from '../scenario.ts';
import { addEmptyRecordings, seedSets } from '../seed.ts';
import { atLeast, atMost, type Row } from '../table.ts';

/** Appends of ten segments, as recorders send them all the time. */

const manyConnections = 50;
const freshRecordings = 500;
const readStored = 5000;
const mostStored = 10_000;

interface Bout {
  readonly context: ScenarioContext;
  readonly installation: Installation;
  readonly targets: readonly Target[];
  readonly connections: number;
}

export async function runAppend(context: ScenarioContext): Promise<Row[]> {
  const { scale } = context;
  context.onProgress('append: filling the database');
  let seeded: string[][] = [];
  await using installation = await openInstallation(context, async (db) => {
    seeded = await seedSets(db, scale.appendSets, context.signal);
  });
  const targets = [
    freshTarget(installation, '0 stored', freshRecordings),
    ...scale.appendSets.map(({ segmentsEach }, index) => ({
      name: `${segmentsEach.toLocaleString('en')} stored`,
      stored: segmentsEach,
      ids: seeded[index] ?? [],
    })),
  ];
  const rows: Row[] = [];
  for (const connections of [manyConnections, 1]) {
    const bout = { context, installation, targets, connections };
    // Full ones first: they are slow, so that the recordings grow the less.
    rows.push(...(await compareFull(bout)));
    rows.push(...(await compareMinimal(bout)));
  }
  rows.push(await compareOneRecording(context, installation));
  return rows;
}

/** Recordings without a segment, new ones for every round. */
function freshTarget({ db }: Installation, name: string, count: number): Target {
  const ids: string[] = [];
  return {
    name,
    stored: 0,
    ids,
    async prepare() {
      ids.splice(0, ids.length, ...(await addEmptyRecordings(db, count)));
    },
  };
}

async function compareMinimal({ context, installation, targets, connections }: Bout) {
  const pairs = targets
    .filter(({ stored }) => stored !== readStored)
    .map((target) => pairOf(installation, { connections, target, answer: 'minimal' }));
  const contestants = pairs.flatMap(({ server, driver }) => [server, driver]);
  const score = await runContest(context, installation, contestants);
  const rows = pairs.map(({ appending, server, driver }) =>
    compare({
      what: nameOf(appending),
      quantity: 'perSecond',
      minutebook: score(server),
      ceiling: score(driver),
      ...(connections === manyConnections ? { aim: ({ ratio }) => atLeast(0.6, ratio) } : {}),
    }),
  );
  const pairAt = (stored: number) =>
    pairs.find(({ appending }) => appending.target.stored === stored);
  const [empty, long] = [pairAt(0), pairAt(mostStored)];
  if (empty === undefined || long === undefined) return rows;
  const cost = (side: 'server' | 'driver') =>
    ratioOf(score(empty[side]), score(long[side]), 'perSecond');
  return [...rows, costOfLength(connections, { server: cost('server'), driver: cost('driver') })];
}

interface Pair {
  readonly appending: Appending;
  readonly server: Contestant;
  readonly driver: Contestant;
}

function pairOf(installation: Installation, appending: Appending): Pair {
  return {
    appending,
    server: appendByServer(installation, appending),
    driver: appendByDriver(installation, appending),
  };
}

function costOfLength(connections: number, cost: { server: number; driver: number }): Row {
  return {
    what: `append minimal, cost at 10,000 stored to cost at 0, ${connections} conn.`,
    unit: 'times',
    minutebook: cost.server,
    ceiling: cost.driver,
    aim: atMost(1.2, cost.server),
  };
}

async function compareFull({ context, installation, targets, connections }: Bout) {
  const trios = targets.map((target) => {
    const pair = pairOf(installation, { connections, target, answer: 'full' });
    const isAim = target.stored === readStored;
    return { ...pair, reader: isAim ? readRecordingByDriver(installation, pair.appending) : null };
  });
  const contestants = trios.flatMap(({ server, driver, reader }) =>
    reader === null ? [server, driver] : [server, driver, reader],
  );
  const score = await runContest(context, installation, contestants);
  return trios.flatMap(({ appending, server, driver, reader }) => {
    const what = nameOf(appending);
    const minutebook = score(server);
    const toCeiling = compare({ what, quantity: 'perSecond', minutebook, ceiling: score(driver) });
    if (reader === null) return [toCeiling];
    const toReading = compare({
      what: `${what}, to reading alone`,
      quantity: 'p50Ms',
      minutebook,
      ceiling: score(reader),
      aim: ({ ratio }) => atMost(1.5, ratio),
    });
    return [toCeiling, toReading];
  });
}

async function compareOneRecording(context: ScenarioContext, installation: Installation) {
  const target = freshTarget(installation, 'all to one recording', 1);
  const pair = pairOf(installation, { connections: manyConnections, target, answer: 'minimal' });
  const score = await runContest(context, installation, [pair.server, pair.driver]);
  return compare({
    what: nameOf(pair.appending),
    quantity: 'perSecond',
    minutebook: score(pair.server),
    ceiling: score(pair.driver),
  });
}
