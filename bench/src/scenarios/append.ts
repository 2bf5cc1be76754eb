import {
  appendByDriver,
  appendByServer,
  readRecordingByDriver,
  type Target,
} from '../append-workers.ts';
import { compare, ratioOf } from '../compare.ts';
import { runContest, type Score } from '../contest.ts';
import { type Installation, openInstallation } from '../installation.ts';
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
    freshTarget(installation, freshRecordings),
    ...scale.appendSets.map((set, index) => ({
      stored: set.segmentsEach,
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
function freshTarget({ db }: Installation, count: number): Target {
  const ids: string[] = [];
  return {
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
    .map((target) => {
      const appending = { connections, target, answer: 'minimal' } as const;
      return {
        stored: target.stored,
        server: appendByServer(installation, appending),
        driver: appendByDriver(installation, appending),
      };
    });
  const contestants = pairs.flatMap(({ server, driver }) => [server, driver]);
  const score = await runContest(context, installation, contestants);
  const rows = pairs.map(({ stored, server, driver }) =>
    compare({
      what: `append minimal, ${describe(stored, connections)}`,
      quantity: 'perSecond',
      minutebook: score(server),
      ceiling: score(driver),
      ...(connections === manyConnections ? { aim: ({ ratio }) => atLeast(0.6, ratio) } : {}),
    }),
  );
  const empty = pairs.find(({ stored }) => stored === 0);
  const long = pairs.find(({ stored }) => stored === mostStored);
  if (empty === undefined || long === undefined) return rows;
  return [
    ...rows,
    costOfLength(connections, {
      server: { empty: score(empty.server), long: score(long.server) },
      driver: { empty: score(empty.driver), long: score(long.driver) },
    }),
  ];
}

interface Lengths {
  readonly empty: Score;
  readonly long: Score;
}

function costOfLength(connections: number, by: { server: Lengths; driver: Lengths }): Row {
  const cost = ({ empty, long }: Lengths) => ratioOf(empty, long, 'perSecond');
  const value = cost(by.server);
  return {
    what: `append minimal, cost at 10,000 stored to cost at 0, ${connections} conn.`,
    unit: 'times',
    minutebook: value,
    ceiling: cost(by.driver),
    aim: atMost(1.2, value),
  };
}

async function compareFull({ context, installation, targets, connections }: Bout) {
  const trios = targets.map((target) => {
    const appending = { connections, target, answer: 'full' } as const;
    return {
      stored: target.stored,
      server: appendByServer(installation, appending),
      driver: appendByDriver(installation, appending),
      reader: target.stored === readStored ? readRecordingByDriver(installation, appending) : null,
    };
  });
  const contestants = trios.flatMap(({ server, driver, reader }) =>
    reader === null ? [server, driver] : [server, driver, reader],
  );
  const score = await runContest(context, installation, contestants);
  return trios.flatMap(({ stored, server, driver, reader }) => {
    const what = `append full, ${describe(stored, connections)}`;
    const minutebook = score(server);
    return [
      compare({ what, quantity: 'perSecond', minutebook, ceiling: score(driver) }),
      ...(reader === null
        ? []
        : [
            compare({
              what: `${what}, to reading alone`,
              quantity: 'p50Ms',
              minutebook,
              ceiling: score(reader),
              aim: ({ ratio }) => atMost(1.5, ratio),
            }),
          ]),
    ];
  });
}

async function compareOneRecording(
  context: ScenarioContext,
  installation: Installation,
): Promise<Row> {
  const target = freshTarget(installation, 1);
  const appending = { connections: manyConnections, target, answer: 'minimal' } as const;
  const server = appendByServer(installation, appending);
  const driver = appendByDriver(installation, appending);
  const score = await runContest(context, installation, [server, driver]);
  return compare({
    what: `append minimal, ${manyConnections} connections to one recording`,
    quantity: 'perSecond',
    minutebook: score(server),
    ceiling: score(driver),
  });
}

function describe(stored: number, connections: number): string {
  return `${stored.toLocaleString('en')} stored, ${connections} conn.`;
}
