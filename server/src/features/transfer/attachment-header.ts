/** RFC 6266: a plain name for old clients, and the real one. */
export function attachmentHeader(filename: string): string {
  const plain = filename.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
