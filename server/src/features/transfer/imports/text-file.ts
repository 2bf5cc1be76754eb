/** A file's text, and its lines without their breaks; the first line is number 1. */
export interface TextFile {
  readonly text: string;
  readonly lines: readonly string[];
}

export function textFile(text: string): TextFile {
  return { text, lines: text.split(/\r\n|\r|\n/) };
}

/** Lines to look at when a format is recognised; the rest of a long file is not searched. */
export function beginningOf({ lines }: TextFile, count: number): readonly string[] {
  const beginning: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') beginning.push(line);
    if (beginning.length === count) break;
  }
  return beginning;
}
