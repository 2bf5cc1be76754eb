/** The few values that we write into YAML front matter ourselves: text on one line. */

export type FrontMatter = Readonly<Partial<Record<string, string>>>;

const mostLines = 200;

export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trim() !== '---') return {};
  const end = lines
    .slice(0, mostLines)
    .findIndex((line, index) => index > 0 && line.trim() === '---');
  const values: Record<string, string> = {};
  for (const line of lines.slice(1, Math.max(end, 1))) {
    const found = /^([a-z_]{1,40}):\s{1,4}(\S.{0,1000})$/.exec(line);
    if (found?.[1] !== undefined && found[2] !== undefined) values[found[1]] = unquoted(found[2]);
  }
  return values;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value.trim();
  try {
    return String(JSON.parse(value));
  } catch {
    return value.trim();
  }
}
