import { CaptureProblem, captureProblemOf } from './capture-problem.ts';

/** Asks for a microphone; null is the one that the system prefers. Throws CaptureProblem. */
export async function openMicrophone(deviceId: string | null): Promise<MediaStream> {
  const audio = {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
  };
  try {
    return await mediaDevices().getUserMedia({ audio });
  } catch (error) {
    throw captureProblemOf(error, 'microphone');
  }
}

/** Asks for a tab or screen with its sound. Throws CaptureProblem. */
export async function openSharing(): Promise<MediaStream> {
  const devices = mediaDevices();
  if (typeof devices.getDisplayMedia !== 'function') throw new CaptureProblem('unsupported');
  // What a person hears goes on being heard, and is recorded as it is.
  const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  const stream = await devices
    .getDisplayMedia({ video: { frameRate: { max: 15 } }, audio })
    .catch((error: unknown) => {
      throw captureProblemOf(error, 'sharing');
    });
  if (stream.getAudioTracks().length > 0) return stream;
  stopStream(stream);
  throw new CaptureProblem('no-shared-sound');
}

export interface Microphone {
  readonly deviceId: string;
  readonly label: string;
}

/** Their names are known once a page was allowed to use one; before that the list is empty. */
export async function listMicrophones(): Promise<readonly Microphone[]> {
  if (navigator.mediaDevices === undefined) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId, label }) => kind === 'audioinput' && deviceId !== '' && label !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

export function stopStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function mediaDevices(): MediaDevices {
  // Browsers hide it from pages that came over plain HTTP.
  if (navigator.mediaDevices === undefined) {
    throw new CaptureProblem(window.isSecureContext ? 'unsupported' : 'insecure');
  }
  return navigator.mediaDevices;
}
