import { readRecording } from '../../../server/src/features/recordings/recordings-store.ts';
import { compare } from '../compare.ts';
import { runContest } from '../contest.ts';
import type { Installation } from '../installation.ts';
import { pageSize, pathOf, positionAt, queryPage } from '../page-query.ts';
import { readByDriver, readByServer } from '../reading-workers.ts';
import type { ScenarioContext } from '../scenario.ts';
import { projectId } from '../seed.ts';
import { atMost, type Row } from '../table.ts';

/** Pages of a long list, and one recording with its whole transcript. */
export async function compareLists(
  context: ScenarioContext,
  installation: Installation,
  detail: { readonly id: string; readonly segments: number },
): Promise<Row[]> {
  const { db } = installation;
  const page = context.scale.listPage;
  const offset = (page - 1) * pageSize;
  const pages = [
    { name: 'list, first page', query: {} },
    { name: `list, page ${page.toLocaleString('en')}`, query: { offset } },
    {
      name: `list, page ${page.toLocaleString('en')} by cursor`,
      query: { after: await positionAt(db, offset) },
    },
  ].map(({ name, query }) => ({
    name,
    server: readByServer(installation, { name, path: pathOf(query) }),
    driver: readByDriver(name, () => queryPage(db, query)),
  }));
  const name = `detail, ${detail.segments.toLocaleString('en')} segments`;
  const path = `/api/projects/${projectId}/desktop_recordings/${detail.id}/`;
  const pairs = [
    ...pages,
    {
      name,
      server: readByServer(installation, { name, path, largeAnswers: true }),
      driver: readByDriver(name, () => readRecording(db, projectId, detail.id)),
    },
  ];
  const contestants = pairs.flatMap(({ server, driver }) => [server, driver]);
  const score = await runContest(context, installation, contestants);
  return pairs.map((pair) =>
    compare({
      what: `${pair.name}, p95`,
      quantity: 'p95Ms',
      minutebook: score(pair.server),
      ceiling: score(pair.driver),
      aim: ({ value }) => atMost(100, value, 'ms'),
    }),
  );
}
