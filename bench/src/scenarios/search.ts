import { compare } from '../compare.ts';
import { runContest } from '../contest.ts';
import type { Installation } from '../installation.ts';
import { type PageQuery, pathOf, queryPage } from '../page-query.ts';
import { readByDriver, readByServer } from '../reading-workers.ts';
import type { ScenarioContext } from '../scenario.ts';
import { absentPlural, absentWord, commonWord, rareWord } from '../sentences.ts';
import { atMost, type Row } from '../table.ts';

const searches = [
  { name: 'rare word', search: rareWord },
  { name: 'common word', search: commonWord },
  { name: 'absent word', search: absentWord },
  { name: 'absent word of common parts', search: absentPlural },
];

/** The first page of what a word is found in. */
export async function compareSearches(
  context: ScenarioContext,
  installation: Installation,
  { title, ...query }: PageQuery & { readonly title: string },
): Promise<Row[]> {
  const pairs = searches.map(({ name, search }) => {
    const what = `search, ${title}, ${name}`;
    return {
      what,
      server: readByServer(installation, { name: what, path: pathOf({ ...query, search }) }),
      driver: readByDriver(what, () => queryPage(installation.db, { ...query, search })),
    };
  });
  const contestants = pairs.flatMap(({ server, driver }) => [server, driver]);
  const score = await runContest(context, installation, contestants);
  return pairs.map(({ what, server, driver }) =>
    compare({
      what: `${what}, p95`,
      quantity: 'p95Ms',
      minutebook: score(server),
      ceiling: score(driver),
      aim: ({ value }) => atMost(100, value, 'ms'),
    }),
  );
}
