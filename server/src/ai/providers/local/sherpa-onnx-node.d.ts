/** The little of sherpa-onnx-node 1.13 that is used here; the package brings no types. */
declare module 'sherpa-onnx-node' {
  namespace sherpa {
    interface Waveform {
      /** From -1 to 1. */
      readonly samples: Float32Array;
      readonly sampleRate: number;
    }

    interface OfflineStream {
      acceptWaveform(waveform: Waveform): void;
    }

    /** Times are seconds since the first sample of the stream. */
    interface OfflineRecognizerResult {
      readonly lang: string;
      readonly text: string;
      readonly tokens: readonly string[];
      readonly timestamps: readonly number[];
      readonly durations: readonly number[];
      readonly ys_log_probs: readonly number[];
    }

    interface OfflineRecognizerConfig {
      readonly featConfig: { readonly sampleRate: number; readonly featureDim: number };
      readonly decodingMethod: 'greedy_search';
      readonly modelConfig: {
        readonly transducer?: {
          readonly encoder: string;
          readonly decoder: string;
          readonly joiner: string;
        };
        readonly nemoCtc?: { readonly model: string };
        readonly whisper?: {
          readonly encoder: string;
          readonly decoder: string;
          /** Empty to let the model find out. */
          readonly language: string;
          readonly task: 'transcribe';
          /** Frames of silence behind a piece; -1 for the library's own. */
          readonly tailPaddings: number;
        };
        readonly tokens: string;
        readonly modelType: string;
        readonly numThreads: number;
        readonly provider: 'cpu';
      };
    }

    class OfflineRecognizer {
      /** Rejects on a broken file; the constructor aborts the process in its place. */
      static createAsync(config: OfflineRecognizerConfig): Promise<OfflineRecognizer>;
      createStream(): OfflineStream;
      decodeAsync(stream: OfflineStream): Promise<OfflineRecognizerResult>;
    }

    interface VadConfig {
      readonly sileroVad: {
        readonly model: string;
        readonly threshold: number;
        /** These three in seconds. */
        readonly minSilenceDuration: number;
        readonly minSpeechDuration: number;
        readonly maxSpeechDuration: number;
        /** In samples. */
        readonly windowSize: number;
      };
      readonly sampleRate: number;
      readonly numThreads: number;
    }

    class Vad {
      constructor(config: VadConfig, bufferSeconds: number);
      acceptWaveform(samples: Float32Array): void;
      isEmpty(): boolean;
      isDetected(): boolean;
      /** `start` counts samples since the first one. */
      front(enableExternalBuffer: boolean): {
        readonly start: number;
        readonly samples: Float32Array;
      };
      pop(): void;
      flush(): void;
    }

    class OfflineSpeakerDiarization {
      readonly handle: object;
      constructor(config: {
        readonly segmentation: {
          readonly pyannote: { readonly model: string };
          readonly numThreads: number;
        };
        readonly embedding: { readonly model: string; readonly numThreads: number };
        readonly clustering: { readonly numClusters: number; readonly threshold: number };
        /** Seconds. */
        readonly minDurationOn: number;
        readonly minDurationOff: number;
      });
    }

    interface EmbeddingStream {
      acceptWaveform(waveform: Waveform): void;
      inputFinished(): void;
    }

    class SpeakerEmbeddingExtractor {
      constructor(config: { readonly model: string; readonly numThreads: number });
      createStream(): EmbeddingStream;
      isReady(stream: EmbeddingStream): boolean;
      compute(stream: EmbeddingStream, enableExternalBuffer: boolean): Float32Array;
    }
  }
  export = sherpa;
}

/** What the package's classes are made of; only here is diarization off the main thread. */
declare module 'sherpa-onnx-node/addon.js' {
  interface DiarizationSegment {
    readonly start: number;
    readonly end: number;
    readonly speaker: number;
  }

  const addon: {
    offlineSpeakerDiarizationProcessAsync(
      handle: object,
      samples: Float32Array,
      onProgress: (processed: number, total: number) => void,
    ): Promise<readonly DiarizationSegment[]>;
  };
  export = addon;
}
