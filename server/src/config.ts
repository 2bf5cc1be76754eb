import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLevel } from './platform/logger.ts';

/**
 * The settings, read once from the environment: the only place that reads it. All problems are
 * reported together. `.env.example` and docs/configuration.md are generated from `settings`.
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
  readonly maxUploadBytes: number;
  readonly uploadIdleHours: number;
  /** Null where media lie in a folder of the data folder. */
  readonly s3: S3Config | null;
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
  readonly rateLimitPerMinute: number | null;
  readonly rateLimitPerHour: number | null;
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

const logLevels: readonly LogLevel[] = ['silent', 'error', 'warn', 'info', 'debug'];

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What one variable means; `read` throws a plain Error whose message ends "must be …". */
interface Setting<T> {
  readonly variable: string;
  readonly description: string;
  /** As it would be written in the environment; empty where there is none. */
  readonly byDefault: string;
  readonly read: (text: string) => T;
  /** Holds a password or a key, which no message repeats. */
  readonly isSecret?: boolean;
}

/** The folder that holds the program: where `data` lies unless told otherwise. */
export const installationFolder = fileURLToPath(new URL('../..', import.meta.url));

function oneOf<const T extends string>(...values: readonly T[]): (text: string) => T {
  return (text) => {
    const value = values.find((known) => known === text);
    if (value === undefined) throw new Error(`must be one of ${values.join(', ')}`);
    return value;
  };
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < min || value > max) {
      throw new Error(`must be a whole number from ${min} to ${max}`);
    }
    return value;
  };
}

function yesOrNo(text: string): boolean {
  return oneOf('true', 'false')(text) === 'true';
}

function webhookSecrets(text: string): string {
  const secrets = text.split(/[\s,]+/).filter((secret) => secret !== '');
  if (!secrets.every((secret) => /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret))) {
    throw new Error('must be a secret of the form whsec_…, or several, apart by commas');
  }
  return text;
}

function keyPrefix(text: string): string {
  const bare = text.replace(/^\/+|\/+$/g, '');
  if (!/^[\w./-]*$/.test(bare)) throw new Error('must be letters, digits, "-", "_", "." and "/"');
  return bare === '' ? '' : `${bare}/`;
}

function httpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error('must be an http(s) address');
  return text.replace(/\/+$/, '');
}

function postgresUrl(text: string): string {
  // Without a host it means the socket named by ?host=, which URL does not know of.
  const withHost = text.replace('@/', '@localhost/').replace(':///', '://localhost/');
  const url = URL.canParse(withHost) ? new URL(withHost) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Error('must look like postgres://user:password@host:5432/database');
  }
  return text;
}

function proxyTrust(text: string): boolean | string {
  return text === 'true' ? true : text === 'false' ? false : text;
}

function setting<T>(
  variable: string,
  byDefault: string,
  read: (text: string) => T,
  description: string,
): Setting<T> {
  return { variable, byDefault, read, description };
}

export const settings = {
  dataDir: setting(
    'MINUTEBOOK_DATA_DIR',
    './data',
    (text) => resolve(text),
    'Folder of everything Minutebook stores. Relative to where it is started.',
  ),
  host: setting(
    'MINUTEBOOK_HOST',
    '127.0.0.1',
    (text) => text,
    'Address to listen on; 0.0.0.0 for every network interface.',
  ),
  port: setting('MINUTEBOOK_PORT', '4747', wholeNumber(0, 65535), 'TCP port; 0 for any free one.'),
  databaseUrl: {
    ...setting(
      'DATABASE_URL',
      '',
      postgresUrl,
      'An outside PostgreSQL, 15 or newer, instead of the embedded one.',
    ),
    isSecret: true,
  },
  databasePoolSize: setting(
    'MINUTEBOOK_DATABASE_POOL_SIZE',
    '20',
    wholeNumber(2, 500),
    'Connections to the database, at most. Slow disks want 30 to 50.',
  ),
  uploads: setting(
    'MINUTEBOOK_UPLOADS',
    '',
    oneOf('recall', 'builtin'),
    'Where recorders send media: recall or builtin. Default: recall where RECALL_AI_API_KEY is set.',
  ),
  recallApiKey: setting('RECALL_AI_API_KEY', '', (text) => text.trim(), 'API key of Recall.ai.'),
  recallApiUrl: setting(
    'RECALL_AI_API_URL',
    'https://us-west-2.recall.ai',
    httpUrl,
    'Recall.ai in the region of the key.',
  ),
  recallTranscriptProvider: setting(
    'MINUTEBOOK_RECALL_TRANSCRIPT_PROVIDER',
    'assembly_ai_v3_streaming',
    (text) => {
      if (!/^[a-z0-9_]{1,64}$/.test(text))
        throw new Error('must be the name of a provider, or none');
      return text;
    },
    'Who transcribes live at Recall.ai, e.g. deepgram_streaming; none for no live transcript.',
  ),
  recallWebhookSecret: {
    ...setting(
      'RECALL_WEBHOOK_SECRET',
      '',
      webhookSecrets,
      'Secret (whsec_…) with which Recall.ai signs its webhooks; without it they are refused.',
    ),
    isSecret: true,
  },
  recallDeleteRemote: setting(
    'MINUTEBOOK_RECALL_DELETE',
    'true',
    yesOrNo,
    'Whether deleting a recording here deletes it at Recall.ai too.',
  ),
  publicUrl: setting(
    'MINUTEBOOK_PUBLIC_URL',
    '',
    httpUrl,
    'Address under which people reach this server. Default: the address it listens on.',
  ),
  maxUploadBytes: setting(
    'MINUTEBOOK_MAX_UPLOAD_BYTES',
    String(16 * 1024 ** 3),
    wholeNumber(1, 1024 ** 5),
    'Size of the largest media file that is accepted.',
  ),
  uploadIdleHours: setting(
    'MINUTEBOOK_UPLOAD_IDLE_HOURS',
    '24',
    wholeNumber(1, 24 * 365),
    'After how many hours without a byte an unfinished upload is closed with what arrived.',
  ),
  ffmpegPath: setting(
    'MINUTEBOOK_FFMPEG',
    'ffmpeg',
    (text) => text,
    'The ffmpeg program, for what is done with media after it has arrived.',
  ),
  ffprobePath: setting('MINUTEBOOK_FFPROBE', 'ffprobe', (text) => text, 'The ffprobe program.'),
  s3Bucket: setting(
    'MINUTEBOOK_S3_BUCKET',
    '',
    (text) => text,
    'Bucket for media. Default: none; media lie in the data folder.',
  ),
  s3Prefix: setting(
    'MINUTEBOOK_S3_PREFIX',
    '',
    keyPrefix,
    'What every key in the bucket begins with.',
  ),
  s3Endpoint: setting(
    'MINUTEBOOK_S3_ENDPOINT',
    '',
    httpUrl,
    'Address of the service that speaks S3. Default: Amazon.',
  ),
  s3Region: setting('MINUTEBOOK_S3_REGION', 'us-east-1', (text) => text, 'Region of the bucket.'),
  s3AccessKeyId: setting(
    'MINUTEBOOK_S3_ACCESS_KEY_ID',
    '',
    (text) => text,
    'Access key. Default: found as the AWS tools find theirs.',
  ),
  s3SecretAccessKey: {
    ...setting('MINUTEBOOK_S3_SECRET_ACCESS_KEY', '', (text) => text, 'Secret of the access key.'),
    isSecret: true,
  },
  s3PathStyle: setting(
    'MINUTEBOOK_S3_PATH_STYLE',
    '',
    yesOrNo,
    'Whether the bucket is named in the path. Default: true where an endpoint is set.',
  ),
  s3Redirect: setting(
    'MINUTEBOOK_S3_REDIRECT',
    'false',
    yesOrNo,
    'Whether players are sent to the bucket itself, with a signed address, instead of through us.',
  ),
  logLevel: setting(
    'MINUTEBOOK_LOG_LEVEL',
    '',
    oneOf(...logLevels),
    'silent, error, warn, info or debug. Default: info, or warn where a terminal would show it.',
  ),
  trustProxy: setting(
    'MINUTEBOOK_TRUST_PROXY',
    'false',
    proxyTrust,
    'Believe X-Forwarded-* headers: true, false, or the addresses of the proxies.',
  ),
  requestTimeoutSeconds: setting(
    'MINUTEBOOK_REQUEST_TIMEOUT_SECONDS',
    '120',
    wholeNumber(1, 3600),
    'How long a request may take to arrive whole.',
  ),
  rateLimitPerMinute: setting(
    'MINUTEBOOK_RATE_LIMIT_PER_MINUTE',
    '',
    wholeNumber(1, 1_000_000),
    'Requests an API key may make in a minute. Default: no limit.',
  ),
  rateLimitPerHour: setting(
    'MINUTEBOOK_RATE_LIMIT_PER_HOUR',
    '',
    wholeNumber(1, 100_000_000),
    'Requests an API key may make in an hour. Default: no limit.',
  ),
  baseUrl: setting(
    'MINUTEBOOK_BASE_URL',
    '',
    (text) => text,
    'For `minutebook replay` and `upload`: the server to talk to. Default: http://127.0.0.1:4747.',
  ),
  apiKey: setting(
    'MINUTEBOOK_API_KEY',
    '',
    (text) => text,
    'For `minutebook replay` and `upload`: the API key.',
  ),
  stateHome: setting(
    'XDG_STATE_HOME',
    '',
    (text) => text,
    'For `minutebook upload --watch`: below it, minutebook/ remembers what is uploaded. Default: ~/.local/state.',
  ),
} as const;

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
  const recallApiKey = optional(settings.recallApiKey);
  const transcriptProvider = read(settings.recallTranscriptProvider);
  const config: Config = {
    dataDir: env.MINUTEBOOK_DATA_DIR?.trim()
      ? read(settings.dataDir)
      : resolve(installationFolder, 'data'),
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
    publicUrl: optional(settings.publicUrl),
    maxUploadBytes: read(settings.maxUploadBytes),
    uploadIdleHours: read(settings.uploadIdleHours),
    s3: readS3(),
    ffmpegPath: read(settings.ffmpegPath),
    ffprobePath: read(settings.ffprobePath),
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
