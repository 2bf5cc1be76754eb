import type { Cue } from './cues.ts';

const doing =
  'write|send|check|look|prepare|review|update|finish|fix|ask|contact|schedule|set|create|add|open|draft|share|post|email|mail|test|investigate|call|talk|find|put|make|work|do|get|take|try|bring|file|document|reach|ping|follow|run|think|start|complete|upload|circulate|read|merge|submit|report|present|organi[sz]e|arrange|confirm|figure|help';

/**
 * What people say when somebody is to do something. Weights: logistic regression on the dev half
 * of the AMI meetings, drawn towards what the words mean, since people in AMI play roles.
 */
export const taskCues: readonly Cue[] = [
  // Not in the data that the others were fitted on: notes typed into the chat.
  { name: 'typed', weight: 4, pattern: /^(?:ACTION(?: ITEM)?|TODO|AI)\s?:/u },
  {
    name: 'i-will',
    weight: 0.5,
    pattern: /\bI(?:['’]ll| will|['’]m gonna|['’]m going to| am going to)\b/iu,
  },
  {
    name: 'i-do',
    weight: 0.8,
    pattern: new RegExp(`\\bI(?:['’]ll| will) (?:also |then |try to )?(?:${doing})\\b`, 'iu'),
  },
  {
    name: 'i-can',
    weight: 0.4,
    pattern: new RegExp(`\\bI (?:can|could|should|need to|have to|gotta) (?:${doing})\\b`, 'iu'),
  },
  {
    name: 'you-will',
    weight: 2.0,
    pattern:
      /\byou(?: two| guys| both| all)?(?:['’]ll| will|['’]re gonna|['’]re going to| are going to| are gonna|['’]ll be|['’]re \w+ing)\b/iu,
  },
  {
    name: 'you-must',
    weight: 0.8,
    pattern:
      /\byou(?: two| guys| both| all)? (?:have to|need to|should|must|gotta|do the|get to)\b/iu,
  },
  {
    name: 'can-you',
    weight: 0.9,
    pattern: new RegExp(
      `\\b(?:can|could|would|will|if) (?:you|someone|somebody|anyone)(?: guys| please| just| maybe| two)? (?:${doing})\\b`,
      'iu',
    ),
  },
  {
    name: 'want-you',
    weight: 1.4,
    pattern:
      /\b(?:like|want|need|ask|asked) (?:you|the|him|her|them|everyone|everybody)(?: [\w-]+){0,4} to\b/iu,
  },
  {
    name: 'we-must',
    weight: 0.6,
    pattern: new RegExp(
      `\\bwe (?:still |also |really )?(?:need to|have to|should|must|['’]ll|will|gotta) (?:${doing})\\b`,
      'iu',
    ),
  },
  {
    name: 'will-work',
    weight: 0.8,
    pattern: new RegExp(`\\b(?:will|gonna|going to)(?: be)? (?:${doing})(?:ing)?\\b`, 'iu'),
  },
  {
    name: 'action-item',
    weight: 1.1,
    pattern:
      /\b(?:action items?|to-?dos?|follow[- ]?up|next steps?|assignments?|homework|take care of|make sure|in charge of|responsible for)\b/iu,
  },
  { name: 'please', weight: 0.5, pattern: /\bplease\b/iu },
  {
    name: 'deadline',
    weight: 0.7,
    pattern:
      /\b(?:by|before|until|till) (?:the )?(?:next|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|end of|then|eod|noon|tonight)\b|\btomorrow\b|\bnext (?:week|meeting|call|time)\b/iu,
  },
  {
    name: 'deliverable',
    weight: 0.9,
    pattern:
      /\b(?:report|minutes|summary|questionnaire|prototype|document|proposal|draft|slides|presentation|design|specification|email|issue|PR|ticket|evaluation|requirements|concept)s?\b/iu,
  },
  {
    name: 'question',
    weight: -1.2,
    // Unless it asks somebody to do something.
    pattern: /^(?!.{0,400}\b(?:can|could|would|will) you\b).*\?\s*$/iu,
  },
  {
    name: 'doubt',
    weight: -1.4,
    pattern:
      /\b(?:if|would(?! you)|might|maybe|perhaps|could(?! you)|don['’]t know|not sure|I think|I guess)\b/iu,
  },
  { name: 'past', weight: -1.1, pattern: /\b(?:was|were|did|had|been|said|went|thought)\b/iu },
  {
    name: 'generic',
    weight: -1.1,
    pattern:
      /\b(?:you know|you can (?:just )?(?:see|have|use|get|imagine)|when you|if you (?:have|want|look|think))\b/iu,
  },
];
