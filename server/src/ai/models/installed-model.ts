/** A speech model whose files lie on this machine: what the catalogue finds, an engine loads. */
export interface InstalledModel {
  /** As transcripts name it: `parakeet-tdt-0.6b-v3-int8`. */
  readonly id: string;
  readonly kind: SpeechModelKind;
  /** BCP 47; what it was trained on. */
  readonly languages: readonly string[];
  /**
   * A transducer has encoder, decoder, joiner and tokens; Whisper encoder, decoder and tokens; a
   * CTC network model and tokens.
   */
  readonly files: Readonly<Partial<Record<ModelFileRole, ModelFile>>>;
  /** What tells speakers apart, where it is installed. */
  readonly diarization?: DiarizationModel | null;
}

export type SpeechModelKind = 'nemo_transducer' | 'nemo_ctc' | 'whisper';

export type ModelFileRole = 'encoder' | 'decoder' | 'joiner' | 'tokens' | 'model';

export interface ModelFile {
  /** Absolute. */
  readonly path: string;
  /** In hex; compared before the file is loaded. */
  readonly sha256: string;
}

export interface DiarizationModel {
  /** In pyannote's format: who speaks when, within ten seconds. */
  readonly segmentation: ModelFile;
  /** Makes a vector of a voice. */
  readonly embedding: ModelFile;
}
