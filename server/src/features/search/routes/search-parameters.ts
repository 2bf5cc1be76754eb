import type { QueryParameter } from '../../../platform/http/operation.ts';
import { recordingFilters } from '../../recordings/routes/parameters.ts';
import { longestQuery, mostUnits } from '../parse-query.ts';
import { mostHits, mostResults, usualHits, usualLimit } from '../read-search-request.ts';
import { hasChoices } from '../search-filter.ts';
import { searchKinds } from '../search-kinds.ts';

export const searchParameters: readonly QueryParameter[] = [
  {
    name: 'q',
    description: `What to look for, at most ${longestQuery} characters and ${mostUnits} words: \`word\`, \`"a phrase"\`, \`begin*\`, \`-without\`.`,
    schema: { type: 'string', maxLength: longestQuery },
    example: 'budget "launch date"',
  },
  {
    name: 'typing',
    description: '`1` while somebody types: the last word is taken for the beginning of one.',
    schema: { type: 'string', enum: ['0', '1'], default: '0' },
  },
  {
    name: 'recording',
    description: 'Only in this recording.',
    schema: { type: 'string', format: 'uuid' },
  },
  {
    name: 'kind',
    description: 'Only there; may be repeated.',
    schema: { type: 'string', enum: [...searchKinds] },
  },
  {
    name: 'speaker',
    description: 'Only in lines of this speaker, written as in the transcript.',
    schema: { type: 'string' },
  },
  ...recordingFilters,
  {
    name: 'from',
    description: 'Only started at this time or later.',
    schema: { type: 'string', format: 'date-time' },
  },
  {
    name: 'to',
    description: 'Only started before this time.',
    schema: { type: 'string', format: 'date-time' },
  },
  {
    name: 'has',
    description: 'Only recordings that have this; may be repeated.',
    schema: { type: 'string', enum: [...hasChoices] },
  },
  {
    name: 'limit',
    description: `Recordings on a page, at most ${mostResults}.`,
    schema: { type: 'integer', default: usualLimit },
  },
  {
    name: 'hits_per_recording',
    description: `Places shown of each recording, at most ${mostHits}.`,
    schema: { type: 'integer', default: usualHits },
  },
  {
    name: 'cursor',
    description: 'Of a following page; `next` holds it.',
    schema: { type: 'string' },
  },
];
