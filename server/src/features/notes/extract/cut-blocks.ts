export interface Block {
  readonly start: number;
  readonly end: number;
}

const blockCharacters = 1500;

/**
 * Cuts a long text where a sentence ends, else at a space, so that whatever reads the blocks
 * takes time in proportion to the text.
 */
export function cutBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfBlock(text, start);
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}

function endOfBlock(text: string, start: number): number {
  const limit = start + blockCharacters;
  if (limit >= text.length) return text.length;
  const window = text.slice(start, limit);
  const stop = Math.max(
    ...['. ', '? ', '! ', '。', '？', '！'].map((mark) => window.lastIndexOf(mark)),
  );
  const cut = stop > 0 ? stop : window.lastIndexOf(' ');
  return cut > 0 ? start + cut + 1 : endOfCharacter(text, limit);
}

/** Never between the two halves of a surrogate pair. */
function endOfCharacter(text: string, end: number): number {
  return /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end + 1 : end;
}
