import type { Database } from '../../platform/database/database.ts';
import type { ModelDepot } from './model-depot.ts';

export interface SystemDependencies {
  readonly db: Database;
  readonly depot: ModelDepot;
  readonly systemFacts: SystemFacts;
  /** The speech model that is in use; null where there is none. */
  readonly findSpeechModel: () => Promise<string | null>;
}

/** What the settings have made of this server. */
export interface SystemFacts {
  readonly version: string;
  /** Null for the address that people ask at. */
  readonly publicUrl: string | null;
  readonly uploads: 'recall' | 'builtin';
  readonly maxUploadBytes: number;
  readonly storage: 'folder' | 's3';
  /** Where files lie that are kept in a folder, else null. */
  readonly mediaFolder: string | null;
  readonly database: 'embedded' | 'external';
  readonly engines: readonly string[];
  readonly usualEngine: string;
  readonly languageModel: { readonly provider: string; readonly model: string } | null;
}
