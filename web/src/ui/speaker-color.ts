const hues = ['cyan', 'grape', 'orange', 'teal', 'indigo', 'pink', 'lime', 'red', 'blue', 'violet'];

/** The same colour for the same name, everywhere. */
export function speakerColor(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? 'cyan';
}
