const accepted = 'Recordings may be MP4, MOV, WebM, MKV, M4A, MP3, WAV, OGG, FLAC or AAC.';

/**
 * What a file is that is none of ours, by its first bytes (in Latin-1). First match wins.
 * `[^ -\xff]` is a control character, which the linter does not want by its number.
 */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^#EXTM3U|^\[playlist\]/i, 'a playlist, which only points to other files'],
  [/^(ffconcat|file )/, 'a playlist, which only points to other files'],
  [/<(MPD|SmoothStreamingMedia)\b/, 'a playlist, which only points to other files'],
  [
    /^(v=0\s|rtsp:|RTSP\/|\[Reference\])/i,
    'the address of a network stream, not the stream itself',
  ],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM.{4}[^ -\xff]{4}|^RIFF.{4}WEBP|<svg\b/s, 'a picture'],
  [/<(!doctype html|html)\b/i, 'a web page'],
  [/^%PDF|^\{\\rtf|^\xd0\xcf.\xe0/, 'a document'],
  [/^(PK|[^ -\xff]\x8b|BZh|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd)/, 'a compressed archive'],
  [/^(\x7fELF|MZ|#!(?!AMR)|[\xfe\xca\xcf]\xed\xfa|\xca\xfe\xba\xbe)/, 'a program'],
  [/^(WEBVTT|\d+\r?\n\d\d:\d\d:\d\d[,.]\d{3} -->)/, 'subtitles'],
];

/** Media that ffmpeg would take and we do not: rare for a recorder, and more code to attack. */
const otherMedia: readonly (readonly [RegExp, string])[] = [
  [/^RIFF.{4}AVI /s, 'an AVI file'],
  [/^FLV/, 'a Flash video'],
  [/^\x30\x26\xb2\x75/, 'a Windows Media file'],
  [/^FORM.{4}AIF[FC]/s, 'an AIFF file'],
  [/^G.{187}G/s, 'an MPEG transport stream'],
  [/^[^ -\xff]{3}[\xb3\xba]/, 'an MPEG-1 or MPEG-2 file'],
  [/^#!AMR|^caff|^\.RMF/, 'a recording in an old format'],
];

/** A sentence for people: what the file seems to be, and what would be taken. */
export function nameForeignFile(head: Buffer): string {
  const start = head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const trimmed = start.trimStart();
  const media = otherMedia.find(([pattern]) => pattern.test(start));
  if (media) return `The file is ${media[1]}, which is not accepted. ${accepted}`;
  const other = foreign.find(([pattern]) => pattern.test(trimmed));
  if (other) return `The file is not a recording: it holds ${other[1]}.`;
  if (isText(head)) return 'The file is not a recording: it holds text.';
  return `The file is not a recording, or it is damaged at its beginning. ${accepted}`;
}

function isText(head: Buffer): boolean {
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
