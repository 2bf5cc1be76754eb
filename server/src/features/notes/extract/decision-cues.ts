import type { Cue } from './cues.ts';

/**
 * What people say when something is settled. Weights: logistic regression on the dev half of the
 * AMI and ICSI meetings. Nothing that was tried tells decisions from proposals well.
 */
export const decisionCues: readonly Cue[] = [
  // Not in the data that the others were fitted on: notes typed into the chat.
  { name: 'typed', weight: 4, pattern: /^(?:RESOLVED|RESOLUTION|DECISION|AGREED)\s?:/u },
  { name: 'typed-task', weight: -4, pattern: /^(?:ACTION(?: ITEM)?|TODO|AI)\s?:/u },
  {
    name: 'decided',
    weight: 0.4,
    pattern:
      /\b(?:decid\w+|decision|agree[ds]?|settled?|conclu\w+|consensus|resolved|approved?|chosen?|chose|finali[sz]e[ds]?)\b/iu,
  },
  {
    name: 'go-with',
    weight: 0.8,
    pattern:
      /\b(?:go(?:ing)? (?:with|for|ahead)|stick(?:ing)? (?:with|to)|stay with|opt for|ruled? out|drop|postpone|move forward|get rid of|forget about)\b/iu,
  },
  { name: 'we', weight: 0.5, pattern: /\b(?:we|our|us)\b/iu },
  {
    name: 'we-will',
    weight: 0.2,
    pattern: /\bwe(?:['’]ll| will|['’]re (?:going to|gonna)| are going to| are gonna)\b/iu,
  },
  {
    name: 'will-be',
    weight: 0.1,
    pattern:
      /\b(?:will|should|must|has to|is going to|is gonna|gonna) (?:be|have|not|cost|sell|include|use)\b/iu,
  },
  { name: 'question', weight: -0.7, pattern: /\?\s*$/u },
  { name: 'past', weight: -0.3, pattern: /\b(?:was|were|did|had|been|said|went|thought)\b/iu },
  { name: 'i', weight: -0.2, pattern: /\bI(?:['’]m|['’]ll|['’]d|['’]ve)?\b/u },
];
