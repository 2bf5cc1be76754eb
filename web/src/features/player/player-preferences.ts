/** How somebody likes to listen; remembered by the browser. */
export interface PlayerPreferences {
  readonly speed: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly skipsSilence: boolean;
  readonly videoSize: VideoSize;
}

export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5] as const;
const videoSizes = ['small', 'large', 'hidden'] as const;
export type VideoSize = (typeof videoSizes)[number];

const place = 'minutebook.player';
const usual: PlayerPreferences = { speed: 1, volume: 1, skipsSilence: false, videoSize: 'small' };

/** The next speed up (1) or down (-1); the last one stays. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const index = speeds.findIndex((one) => one >= speed);
  const next = (index === -1 ? speeds.length - 1 : index) + direction;
  return speeds[Math.min(speeds.length - 1, Math.max(0, next))] ?? 1;
}

export function readPreferences(): PlayerPreferences {
  try {
    return parsePreferences(localStorage.getItem(place));
  } catch {
    return usual;
  }
}

/** What a browser does not keep is only forgotten. */
export function writePreferences(preferences: PlayerPreferences): void {
  try {
    localStorage.setItem(place, JSON.stringify(preferences));
  } catch {}
}

/** Whatever is missing or nonsense in it is as usual. */
export function parsePreferences(json: string | null): PlayerPreferences {
  let stored: Partial<Record<keyof PlayerPreferences, unknown>> = {};
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    if (typeof value === 'object' && value !== null) stored = value;
  } catch {}
  const { speed, volume, skipsSilence, videoSize } = stored;
  return {
    speed: speeds.find((one) => one === speed) ?? usual.speed,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : usual.volume,
    skipsSilence: skipsSilence === true,
    videoSize: videoSizes.find((one) => one === videoSize) ?? usual.videoSize,
  };
}
