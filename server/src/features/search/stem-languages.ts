/** Languages whose stems PostgreSQL knows (its `…_stem` dictionaries), by their ISO 639 codes. */
const stemLanguages: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

const known = new Set(Object.values(stemLanguages));

export function isStemLanguage(language: string): boolean {
  return known.has(language);
}

/** Of a tag such as `de-CH`; `simple` where words of that language are left as they are. */
export function stemLanguageOf(tag: string | null): string | null {
  if (tag === null || tag === '') return null;
  const code = tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  if (known.has(code)) return code;
  return stemLanguages[code] ?? 'simple';
}
