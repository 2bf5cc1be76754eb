/**
 * Words that wink-nlp does not call stop words, but that spoken English is full of whatever the
 * subject: they say nothing of what a meeting is about.
 */
const talkWords = new Set(
  `um uh er erm mm hmm mhm mm-hmm uh-huh huh oh ah eh ha yeah yes yep yup nah nope okay ok kay right
  well so like just really actually basically maybe probably sort kind stuff thing things something
  anything everything nothing somebody someone anybody everybody everyone one ones gonna wanna gotta
  cause 'cause 'cos lot bit mean means know knows think thinking thought guess say says said saying
  tell talk talking talked go goes going went come comes coming get gets getting got make makes want
  wants wanted need needs let lets see look looks looking way sure good great nice cool fine much
  many even still also already yet now then today time point sense whole quite pretty anyway course
  thank thanks please sorry hello hi bye guys guy people ll ve re s t d m n't 'll 've 're 's 'd 'm
  na ta wo ca do did does done doing be been being have has had having can could would should may
  might must shall will is are was were am two three first second next last different same little
  big put take give try trying work works use used start back around though although kinda dunno
  question idea fact example case part kay alright whatever whether`.split(/\s+/),
);

export function isTalk(word: string): boolean {
  return talkWords.has(word);
}
