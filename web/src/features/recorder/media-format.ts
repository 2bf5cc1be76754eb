/** What the browser's recorder writes, best first: WebM everywhere, MP4 where only that is made. */
const audioTypes = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'];
const videoTypes = [
  'video/webm;codecs=vp8,opus',
  'video/webm',
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/mp4',
];

/** Null where the browser can record none of them. */
export function chooseMimeType(
  withPicture: boolean,
  isSupported: (mimeType: string) => boolean,
): string | null {
  return (withPicture ? videoTypes : audioTypes).find(isSupported) ?? null;
}

/** `video/webm` of `video/webm;codecs=vp8,opus`. */
export function bareTypeOf(mimeType: string): string {
  return mimeType.split(';', 1)[0]?.trim() ?? '';
}

/** A name for the file, by when it began: `recording-2026-11-23-1405.webm`. */
export function fileNameOf(startedAt: string, mimeType: string): string {
  const [day = '', time = ''] = startedAt.split('T');
  const extension = bareTypeOf(mimeType).endsWith('/mp4') ? 'mp4' : 'webm';
  return `recording-${day}-${time.slice(0, 5).replace(':', '')}.${extension}`;
}
