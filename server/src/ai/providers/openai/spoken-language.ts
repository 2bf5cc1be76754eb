/** Languages of Whisper, which names them in English where others give a code. */
const codes =
  'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he hi hr ht hu hy id is it ja jv ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl nn no oc pa pl ps pt ro ru sa sd si sk sl sn so sq sr su sv sw ta te tg th tk tl tr tt uk ur uz vi yi yo zh'.split(
    ' ',
  );

/** `en` of `english`, or of a code; null where the name is of no language we know. */
export function spokenLanguage(name: string | null | undefined): string | null {
  const wanted = name?.trim().toLowerCase() ?? '';
  if (/^[a-z]{2,3}([-_][a-z0-9]+)*$/.test(wanted)) return wanted.replaceAll('_', '-');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return codes.find((code) => names.of(code)?.toLowerCase() === wanted) ?? null;
}
