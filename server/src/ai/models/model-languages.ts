/** Which languages the models of the catalogue understand, as BCP 47 codes. */

export const englishOnly: readonly string[] = ['en'];

export const parakeetLanguages: readonly string[] = list(
  'bg cs da de el en es et fi fr hr hu it lt lv mt nl pl pt ro ru sk sl sv uk',
);

export const whisperLanguages: readonly string[] = list(
  'af am ar as az ba be bg bn bo br bs ca cs cy da de el en es et eu fa fi fo fr gl gu ha haw he',
  'hi hr ht hu hy id is it ja jv ka kk km kn ko la lb ln lo lt lv mg mi mk ml mn mr ms mt my ne nl',
  'nn no oc pa pl ps pt ro ru sa sd si sk sl sn so sq sr su sv sw ta te tg th tk tl tr tt uk ur uz',
  'vi yi yo zh',
);

/** The third large model of Whisper learnt Cantonese too. */
export const whisperTurboLanguages: readonly string[] = [...whisperLanguages, 'yue'];

function list(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
