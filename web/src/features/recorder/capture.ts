import { CaptureProblem } from './capture-problem.ts';
import { decibelsOf } from './level.ts';
import { chooseMimeType } from './media-format.ts';
import { openMicrophone, openSharing, stopStream } from './open-devices.ts';

export interface CaptureChoice {
  readonly source: 'microphone' | 'sharing';
  /** Null for the one that the system prefers. */
  readonly microphoneId: string | null;
  /** Whether the picture of what is shared is kept, too. */
  readonly keepsPicture: boolean;
}

interface CaptureEvents {
  /** Bytes that follow the last ones. */
  readonly onBytes: (bytes: Blob) => void;
  /** The microphone was unplugged, or taken away. */
  readonly onMicrophoneLost: () => void;
  /** The person ended the sharing with the browser's own button. */
  readonly onSharingEnded: () => void;
  /** The browser's recorder broke off; what it had made has been delivered. */
  readonly onBroken: () => void;
}

/** Microphone and shared sound, mixed and recorded. */
export interface Capture {
  readonly mimeType: string;
  readonly hasSharing: boolean;
  pause(): void;
  resume(): void;
  setMuted(isMuted: boolean): void;
  /** Goes on with another microphone in the same recording. Throws CaptureProblem. */
  switchMicrophone(deviceId: string | null): Promise<void>;
  /** Decibels below full scale, now. */
  microphoneLevel(): number;
  sharedLevel(): number;
  /** Has what is captured so far delivered at once. */
  flush(): void;
  /** Resolves when the last bytes were delivered. */
  stop(): Promise<void>;
}

/** How much a crash may cost. */
const chunkMs = 1000;
const soundBitsPerSecond = 64_000;
const pictureBitsPerSecond = 1_200_000;

/** Opens the devices, which asks the person, and records at once. Throws CaptureProblem. */
export async function startCapture(choice: CaptureChoice, events: CaptureEvents): Promise<Capture> {
  if (typeof MediaRecorder === 'undefined') throw new CaptureProblem('unsupported');
  const withPicture = choice.source === 'sharing' && choice.keepsPicture;
  const mimeType = chooseMimeType(withPicture, (type) => MediaRecorder.isTypeSupported(type));
  if (mimeType === null) throw new CaptureProblem('unsupported');
  // The sharing first: browsers grant it only while the click is fresh.
  const sharing = choice.source === 'sharing' ? await openSharing() : null;
  let microphone = await openMicrophone(choice.microphoneId).catch((error: unknown) => {
    stopStream(sharing);
    throw error;
  });
  const mixer = createMixer();
  let voice = mixer.connect(microphone);
  const shared = sharing === null ? null : mixer.connect(sharing);
  const picture = withPicture ? (sharing?.getVideoTracks() ?? []) : [];
  const recorder = new MediaRecorder(
    new MediaStream([...mixer.output.getAudioTracks(), ...picture]),
    {
      mimeType,
      audioBitsPerSecond: soundBitsPerSecond,
      ...(withPicture ? { videoBitsPerSecond: pictureBitsPerSecond } : {}),
    },
  );
  let isMuted = false;
  let isStopping = false;

  function watchMicrophone(): void {
    for (const track of microphone.getTracks()) {
      track.addEventListener('ended', () => !isStopping && events.onMicrophoneLost());
    }
  }

  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) events.onBytes(data);
  });
  recorder.addEventListener('stop', () => {
    if (!isStopping) events.onBroken();
    resolve();
  });
  for (const track of sharing?.getTracks() ?? []) {
    track.addEventListener('ended', () => !isStopping && events.onSharingEnded());
  }
  watchMicrophone();
  recorder.start(chunkMs);

  return {
    mimeType,
    hasSharing: sharing !== null,
    pause: () => recorder.state === 'recording' && recorder.pause(),
    resume: () => recorder.state === 'paused' && recorder.resume(),
    setMuted(value) {
      isMuted = value;
      voice.setMuted(value);
    },
    async switchMicrophone(deviceId) {
      const next = await openMicrophone(deviceId);
      voice.disconnect();
      stopStream(microphone);
      microphone = next;
      voice = mixer.connect(next);
      voice.setMuted(isMuted);
      watchMicrophone();
    },
    microphoneLevel: () => voice.level(),
    sharedLevel: () => shared?.level() ?? -Infinity,
    flush: () => recorder.state !== 'inactive' && recorder.requestData(),
    async stop() {
      isStopping = true;
      if (recorder.state === 'inactive') resolve();
      else recorder.stop();
      await stopped;
      stopStream(microphone);
      stopStream(sharing);
      await mixer.close();
    },
  };
}

interface Mixer {
  readonly output: MediaStream;
  connect(stream: MediaStream): Input;
  close(): Promise<void>;
}

interface Input {
  level(): number;
  setMuted(isMuted: boolean): void;
  disconnect(): void;
}

/** Any number of inputs come out as one sound, so that they can change while it is recorded. */
function createMixer(): Mixer {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  // Without a source the output would be no sound at all, which some recorders wait for.
  const floor = new ConstantSourceNode(context, { offset: 0 });
  floor.connect(output);
  floor.start();
  void context.resume();
  return {
    output: output.stream,
    connect: (stream) => connectInput(context, output, stream),
    close: () => context.close(),
  };
}

function connectInput(context: AudioContext, output: AudioNode, stream: MediaStream): Input {
  const source = context.createMediaStreamSource(stream);
  const gain = context.createGain();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  const samples = new Float32Array(analyser.fftSize);
  source.connect(gain).connect(output);
  gain.connect(analyser);
  return {
    level() {
      analyser.getFloatTimeDomainData(samples);
      return decibelsOf(samples);
    },
    setMuted(isMuted) {
      gain.gain.value = isMuted ? 0 : 1;
      for (const track of stream.getAudioTracks()) track.enabled = !isMuted;
    },
    disconnect() {
      source.disconnect();
      gain.disconnect();
    },
  };
}
