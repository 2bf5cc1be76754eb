/** Text in Markdown, CommonMark's and Obsidian's, so that it reads as it was said. */

/** `text` has no line breaks. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<$]/g, '\\$&')
    .replace(/&(?=#?[a-z\d]{1,32};)/gi, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~~|==|%%/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(/(^|\s)#/g, '$1\\#')
    .replace(/^(?:[>|+:]|-(?=[\s-]|$)|=)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Within bold words that are read again, a colon would end the name. */
export function escapeName(name: string): string {
  return name.split(':').map(escapeMarkdown).join('\\:');
}
