import type { ModelFileRole, SpeechModelKind } from './installed-model.ts';

/** What the catalogue says of a model: what it is, whose it is, and where its files are. */
export interface CatalogueModel {
  /** Also the name of its folder. */
  readonly id: string;
  readonly kind: CatalogueKind;
  /** One line for people who choose. */
  readonly summary: string;
  /** BCP 47; empty where the model listens to voices and not to words. */
  readonly languages: readonly string[];
  /** SPDX; several of them joined with AND. */
  readonly licence: string;
  /** Whom to name wherever the model's work is shown, as its licence asks. */
  readonly attribution: string;
  readonly files: readonly CatalogueFile[];
}

/** As sherpa-onnx calls them; `speakers` is what tells voices apart, beside any of the others. */
export type CatalogueKind = SpeechModelKind | 'speakers';

export type CatalogueRole = ModelFileRole | SpeakersRole;
export type SpeakersRole = 'segmentation' | 'embedding';

export interface CatalogueFile {
  /** What the engine needs it for. */
  readonly role: CatalogueRole;
  readonly name: string;
  /** On the hub, `owner/name`. */
  readonly repository: string;
  /** A commit, so that the file stays what it was when its checksum was written down. */
  readonly revision: string;
  readonly sizeBytes: number;
  /** Null where nobody has published it: then the first download's is kept. */
  readonly sha256: string | null;
}

export function totalBytes(model: CatalogueModel): number {
  return model.files.reduce((sum, file) => sum + file.sizeBytes, 0);
}
