import { Text } from '@mantine/core';
import type { components } from '@minutebook/client';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { formatSize } from '../../lib/format.ts';
import { text } from '../../text/text.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { Section } from '../../ui/section.tsx';
import { systemQuery } from './system.ts';
import classes from './system-facts.module.css';

const words = text.settings.system;

/** What the server was started with: to be read here, and changed where it is started. */
export function SystemFacts() {
  const system = useQuery(systemQuery);
  return (
    <Section title={words.title} lead={words.lead}>
      <QueryState query={system} />
      {system.data !== undefined && (
        <dl className={classes.facts}>
          {factsOf(system.data).map(([name, value]) => (
            <Fragment key={name}>
              <Text component="dt" size="sm" c="var(--quiet)">
                {name}
              </Text>
              <Text component="dd" size="sm">
                {value}
              </Text>
            </Fragment>
          ))}
        </dl>
      )}
    </Section>
  );
}

function factsOf({
  speech,
  language_model: llm,
  uploads,
  storage,
  database,
  version,
}: components['schemas']['System']) {
  const engine = speech.usual_engine ?? words.none;
  return [
    [words.speech, speech.model === null ? engine : `${engine}, ${speech.model}`],
    [words.languageModel, llm === null ? words.noLanguageModel : `${llm.provider}, ${llm.model}`],
    [words.uploads, words.uploadsBy[uploads.provider]],
    [words.largest, formatSize(uploads.max_bytes)],
    [words.storage, words.storedIn[storage]],
    [words.database, words.databases[database]],
    [words.version, version],
  ] as const;
}
