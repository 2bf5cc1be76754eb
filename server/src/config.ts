import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LogLevel } from './platform/logger.ts';
import {
  installationFolder,
  type languageModelProviders,
  type Setting,
  settings,
  type speechEngines,
} from './settings.ts';

/**
 * The settings, read once from the environment: the only place that reads it. All problems are
 * reported together.
 */

export interface Config {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly trustProxy: boolean | string;
  readonly requestTimeoutMs: number;
  readonly logLevel: LogLevel;
  /** Null for the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  readonly uploads: 'recall' | 'builtin';
  readonly recallApiKey: string | null;
  readonly recallApiUrl: string;
  /** Name of the provider of live transcripts; null for none. */
  readonly recallTranscriptProvider: string | null;
  readonly recallWebhookSecret: string | null;
  readonly recallDeleteRemote: boolean;
  /** As people and their players reach this server; null for the address it listens on. */
  readonly publicUrl: string | null;
  /** Null where people sign in with passwords and links only. */
  readonly singleSignOn: SingleSignOnConfig | null;
  readonly maxUploadBytes: number;
  readonly uploadIdleHours: number;
  readonly eventsKeepHours: number;
  /** Null where media lie in a folder of the data folder. */
  readonly s3: S3Config | null;
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
  readonly speech: SpeechConfig;
  readonly modelsDir: string;
  readonly modelsBaseUrl: string;
  /** Null where notes are an extract. */
  readonly languageModel: LanguageModelConfig | null;
  readonly rateLimitPerMinute: number | null;
  readonly rateLimitPerHour: number | null;
}

/** An OpenID Connect provider. */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** For the button. */
  readonly name: string;
  /** In lower case: who has a verified email of these gets an account. */
  readonly signUpDomains: readonly string[];
}

/** What turns sound into words. */
export interface SpeechConfig {
  readonly engine: (typeof speechEngines)[number];
  /** Null for the engine's usual one. */
  readonly model: string | null;
  /** Of a server that speaks OpenAI's API; null for OpenAI's own. */
  readonly url: string | null;
  /** Of the local engine; null for half of the cores. */
  readonly threads: number | null;
  readonly openaiApiKey: string | null;
  readonly deepgramApiKey: string | null;
  readonly assemblyaiApiKey: string | null;
}

export interface LanguageModelConfig {
  readonly provider: Exclude<(typeof languageModelProviders)[number], 'none'>;
  readonly model: string;
  /** Null for the provider's own. */
  readonly url: string | null;
  readonly apiKey: string | null;
  /** Null for what is usual with the provider. */
  readonly contextTokens: number | null;
  readonly timeoutMs: number;
}

/** A bucket of any service that speaks S3. */
export interface S3Config {
  readonly bucket: string;
  /** Before every key; empty, or ends with `/`. */
  readonly prefix: string;
  /** Null for Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly accessKeyId: string | null;
  readonly secretAccessKey: string | null;
  /** The bucket in the path, not in the host's name. */
  readonly pathStyle: boolean;
  /** Whether players are sent to the bucket itself, with a signed address. */
  readonly redirect: boolean;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of this environment; a ConfigError names every variable that is wrong. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const read = <T>(one: Setting<T>, fallback?: T): T => {
    const text = env[one.variable]?.trim() || one.byDefault;
    if (text === '' && fallback !== undefined) return fallback;
    try {
      return one.read(text);
    } catch (error) {
      const given = one.isSecret ? '' : `, not "${text}"`;
      problems.push(`${one.variable} ${(error as Error).message}${given}.`);
      return fallback as T;
    }
  };
  const optional = <T>(one: Setting<T>): T | null => read<T | null>(one, null);

  const readS3 = (): S3Config | null => {
    const bucket = optional(settings.s3Bucket);
    const endpoint = optional(settings.s3Endpoint);
    const s3 = {
      prefix: read(settings.s3Prefix, ''),
      endpoint,
      region: read(settings.s3Region),
      accessKeyId: optional(settings.s3AccessKeyId),
      secretAccessKey: optional(settings.s3SecretAccessKey),
      pathStyle: read(settings.s3PathStyle, endpoint !== null),
      redirect: read(settings.s3Redirect),
    };
    return bucket === null ? null : { bucket, ...s3 };
  };
  const readSpeech = (): SpeechConfig => ({
    engine: read(settings.speechEngine),
    model: optional(settings.speechModel),
    url: optional(settings.speechUrl),
    threads: optional(settings.speechThreads),
    openaiApiKey: optional(settings.openaiApiKey),
    deepgramApiKey: optional(settings.deepgramApiKey),
    assemblyaiApiKey: optional(settings.assemblyaiApiKey),
  });
  const readLanguageModel = (): LanguageModelConfig | null => {
    const provider = read(settings.languageModel);
    const model = optional(settings.languageModelName);
    const url = optional(settings.languageModelUrl);
    const contextTokens = optional(settings.languageModelContextTokens);
    const timeoutMs = read(settings.languageModelTimeoutSeconds) * 1000;
    const apiKey = optional(settings.languageModelApiKey);
    if (provider === 'none') return null;
    if (model === null) {
      problems.push(`${settings.languageModelName.variable} must name the model of ${provider}.`);
    }
    if (provider === 'openai-compatible' && url === null) {
      problems.push(`${settings.languageModelUrl.variable} must be the address of the server.`);
    }
    if (apiKey === null && (provider === 'anthropic' || provider === 'openai')) {
      problems.push(`${settings.languageModelApiKey.variable} must be a key of ${provider}.`);
    }
    return { provider, model: model ?? '', url, apiKey, contextTokens, timeoutMs };
  };
  const readSingleSignOn = (publicUrl: string | null): SingleSignOnConfig | null => {
    const issuer = optional(settings.oidcIssuer);
    const clientId = optional(settings.oidcClientId);
    const clientSecret = optional(settings.oidcClientSecret);
    const name = read(settings.oidcName);
    const signUpDomains = read(settings.oidcSignUp, []);
    const isWanted = [issuer, clientId, clientSecret].some((given) => given !== null);
    if (!isWanted) return null;
    const demand = (given: string | null, { variable }: Setting<string>, what: string) => {
      if (given === null && !problems.some((one) => one.startsWith(`${variable} `))) {
        problems.push(`${variable} must be ${what}, for single sign-on.`);
      }
    };
    demand(issuer, settings.oidcIssuer, 'the address of the provider');
    demand(clientId, settings.oidcClientId, 'what the provider knows Minutebook as');
    demand(publicUrl, settings.publicUrl, 'the address of this server in the browser');
    return { issuer: issuer ?? '', clientId: clientId ?? '', clientSecret, name, signUpDomains };
  };
  const publicUrl = optional(settings.publicUrl);
  const recallApiKey = optional(settings.recallApiKey);
  const transcriptProvider = read(settings.recallTranscriptProvider);
  const dataDir = env.MINUTEBOOK_DATA_DIR?.trim()
    ? read(settings.dataDir)
    : resolve(installationFolder, 'data');
  const config: Config = {
    dataDir,
    host: read(settings.host),
    port: read(settings.port),
    trustProxy: read(settings.trustProxy),
    requestTimeoutMs: read(settings.requestTimeoutSeconds) * 1000,
    logLevel: read(settings.logLevel, process.stderr.isTTY ? 'warn' : 'info'),
    databaseUrl: optional(settings.databaseUrl),
    databasePoolSize: read(settings.databasePoolSize),
    uploads: read(settings.uploads, recallApiKey === null ? 'builtin' : 'recall'),
    recallApiKey,
    recallApiUrl: read(settings.recallApiUrl),
    recallTranscriptProvider: transcriptProvider === 'none' ? null : transcriptProvider,
    recallWebhookSecret: optional(settings.recallWebhookSecret),
    recallDeleteRemote: read(settings.recallDeleteRemote),
    publicUrl,
    singleSignOn: readSingleSignOn(publicUrl),
    maxUploadBytes: read(settings.maxUploadBytes),
    uploadIdleHours: read(settings.uploadIdleHours),
    eventsKeepHours: read(settings.eventsKeepHours),
    s3: readS3(),
    ffmpegPath: read(settings.ffmpegPath),
    ffprobePath: read(settings.ffprobePath),
    speech: readSpeech(),
    modelsDir: read(settings.modelsDir, join(dataDir, 'models')),
    modelsBaseUrl: read(settings.modelsBaseUrl),
    languageModel: readLanguageModel(),
    rateLimitPerMinute: optional(settings.rateLimitPerMinute),
    rateLimitPerHour: optional(settings.rateLimitPerHour),
  };
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return Object.freeze(config);
}

/** What commands that talk to a server over HTTP take from the environment. */
export interface ClientSettings {
  readonly baseUrl: string | undefined;
  readonly apiKey: string | undefined;
  /** What programs remember between runs lies below it. */
  readonly stateHome: string;
}

export function readClientSettings(env: Environment): ClientSettings {
  return {
    baseUrl: env[settings.baseUrl.variable]?.trim() || undefined,
    apiKey: env[settings.apiKey.variable]?.trim() || undefined,
    stateHome: env[settings.stateHome.variable]?.trim() || join(homedir(), '.local', 'state'),
  };
}
