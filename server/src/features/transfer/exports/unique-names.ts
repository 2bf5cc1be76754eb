/**
 * Gives out names of files that no system takes for the same: some of them tell neither upper from
 * lower case nor one way to write a letter from another. `2026-11-23 Daily (2).md` is the second.
 */
export function createUniqueNames(): (stem: string, extension: string) => string {
  const taken = new Set<string>();
  return (stem, extension) => {
    for (let count = 1; ; count += 1) {
      const name = `${count === 1 ? stem : `${stem} (${count})`}.${extension}`;
      const folded = name.normalize('NFKC').toUpperCase().toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  };
}
