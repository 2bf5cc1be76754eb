/**
 * Whether the first bytes of a file are those of audio or video that the server reads. The server
 * looks closer, but only when it has all of the file; a name says nothing.
 */
export function isMedia(head: Uint8Array): boolean {
  if (head.length < 8) return false;
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  const word = new DataView(head.buffer, head.byteOffset).getUint32(0);
  return (
    // webm, mkv
    word === 0x1a45dfa3 ||
    // mp4, m4a, mov
    /^(ftyp|styp|moov|mdat|wide|free|skip|pnot)$/.test(text(4, 8)) ||
    (/^(RIFF|RF64|BW64)$/.test(text(0, 4)) && text(8, 12) === 'WAVE') ||
    text(0, 4) === 'OggS' ||
    text(0, 4) === 'fLaC' ||
    // A label before mp3, aac or flac, as long as its picture.
    text(0, 3) === 'ID3' ||
    isMpegFrame(word)
  );
}

/** MPEG audio and AAC have no header for the file: each frame begins with bits that are set. */
function isMpegFrame(word: number): boolean {
  const layer = (word >>> 17) & 3;
  if (word >>> 20 === 0xfff && layer === 0) return ((word >>> 10) & 0xf) < 13;
  const version = (word >>> 19) & 3;
  const bitrate = (word >>> 12) & 0xf;
  const sampleRate = (word >>> 10) & 3;
  return (
    word >>> 21 === 0x7ff && version !== 1 && layer !== 0 && bitrate !== 15 && sampleRate !== 3
  );
}
