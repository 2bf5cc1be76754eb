/** Small words that other languages of the list do not have, or seldom. */
const smallWords: Readonly<Record<string, string>> = {
  english: 'the and that is you of to it what with this have are they be for but yeah',
  german: 'und der die das ist nicht wir ich auch ein eine zu mit auf haben sich noch aber',
  french: 'le les des est pas nous vous une dans que qui sur avec mais pour donc ça cette',
  spanish: 'el los las que es una por con para pero como más esto muy hay está también nos',
  italian: 'il che di non è una per sono anche questo della gli ma come abbiamo poi quindi',
  portuguese: 'que não uma os as para com mas como isso também tem está muito então ele você',
  dutch: 'het een de van dat niet wij ook maar voor zijn met hebben deze nog wel naar',
  swedish: 'och att det som är inte vi också men för har den på med jag så kan',
  danish: 'og det er ikke vi også men har den på med jeg så kan hvad af til',
  norwegian: 'og det er ikke vi også men har den på med jeg så kan hva av til',
  finnish: 'ja on se että ei me mutta myös niin kun tämä olla sitten nyt kyllä hän mitä',
  russian: 'и в не на что это я мы с как у нас так но вы по да',
  turkish: 've bir bu da de için çok ama gibi ne var daha biz değil ile olarak',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) {
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  }
}

const leastEvidence = 15;

/** The language that the small words among these speak for; null where they are few or divided. */
export function guessLanguage(words: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < leastEvidence) return null;
  return first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
