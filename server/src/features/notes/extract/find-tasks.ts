import type { NotesSource, NoteTask } from '../../../domain/notes.ts';
import { assignees } from './assignee.ts';
import { sumOfCues } from './cues.ts';
import { dueDate } from './due-date.ts';
import { mostLikely } from './most-likely.ts';
import { type People, peopleOf } from './people.ts';
import { shorten } from './shorten.ts';
import type { SpokenSentence } from './spoken-sentences.ts';
import { taskCues } from './task-cues.ts';

/**
 * Weights beside those of the wordings, also in log odds: work is handed out at the end of
 * meetings, and by name.
 */
const lateWeight = 1.8;
const namedWeight = 1.1;
/** Gives about ten suggestions for an AMI meeting, which has three tasks; 1 gave 17 for little more. */
const leastScore = 1.5;

const mostTasks = 20;

/** Suggestions to confirm, the most likely first. */
export function findTasks(
  sentences: readonly SpokenSentence[],
  source: NotesSource,
): readonly NoteTask[] {
  const people = peopleOf(source);
  const assigneeOf = assignees(people);
  const scoreOf = taskScore(sentences.length, people);
  return mostLikely(sentences, scoreOf, { least: leastScore, most: mostTasks }).map((sentence) => ({
    title: shorten(sentence.text),
    description: sentence.text,
    assignee: assigneeOf(sentence.text, sentence.speaker),
    dueDate: dueDate(sentence.text, source.startedAt),
    evidence: sentence.evidence,
  }));
}

function taskScore(count: number, people: People): (sentence: SpokenSentence) => number {
  const names = people.names.filter((name) => name.length > 2).map(RegExp.escape);
  const named = names.length === 0 ? /(?!)/u : new RegExp(`\\b(?:${names.join('|')})\\b`, 'u');
  return ({ index, text }) =>
    sumOfCues(text, taskCues) +
    lateWeight * Math.exp((-10 * (count - 1 - index)) / count) +
    (named.test(text) ? namedWeight : 0);
}
