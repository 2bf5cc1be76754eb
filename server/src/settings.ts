import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogLevel } from './platform/logger.ts';

/**
 * The table of settings, one entry for each variable of the environment, from which `.env.example`
 * and docs/configuration.md are generated. config.ts reads them.
 */

const logLevels: readonly LogLevel[] = ['silent', 'error', 'warn', 'info', 'debug'];

export const speechEngines = ['local', 'openai', 'deepgram', 'assemblyai', 'none'] as const;
export const languageModelProviders = [
  'openai',
  'anthropic',
  'ollama',
  'openai-compatible',
  'none',
] as const;

/** What one variable means; `read` throws a plain Error whose message ends "must be …". */
export interface Setting<T> {
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

/** The end stays as it is: a provider's name for itself may have a slash there, and is compared whole. */
function issuerUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
  if (url === null || !isSafe || url.username !== '' || /[?#]/.test(text)) {
    throw new Error('must be an https address without query (http on the loopback only)');
  }
  return text;
}

function emailDomains(text: string): readonly string[] {
  const domains = text.toLowerCase().split(/[\s,]+/);
  if (!domains.every((domain) => /^([a-z0-9-]+\.)+[a-z0-9-]+$/.test(domain))) {
    throw new Error('must be domains as in example.com, apart by commas');
  }
  return domains;
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

function secret(variable: string, description: string): Setting<string> {
  return { ...setting(variable, '', (text) => text, description), isSecret: true };
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
  oidcIssuer: setting(
    'MINUTEBOOK_OIDC_ISSUER',
    '',
    issuerUrl,
    'For single sign-on: the OpenID Connect provider, as it names itself. Needs MINUTEBOOK_PUBLIC_URL.',
  ),
  oidcClientId: setting(
    'MINUTEBOOK_OIDC_CLIENT_ID',
    '',
    (text) => text,
    'What the provider knows Minutebook as.',
  ),
  oidcClientSecret: secret(
    'MINUTEBOOK_OIDC_CLIENT_SECRET',
    'The secret that goes with it; without one Minutebook is a public client.',
  ),
  oidcName: setting(
    'MINUTEBOOK_OIDC_NAME',
    'single sign-on',
    (text) => text,
    'What the button says after “Continue with”.',
  ),
  oidcSignUp: setting(
    'MINUTEBOOK_OIDC_SIGN_UP',
    '',
    emailDomains,
    'Domains, apart by commas, whose verified emails get an account. Default: only members and who is invited.',
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
  eventsKeepHours: setting(
    'MINUTEBOOK_EVENTS_KEEP_HOURS',
    '72',
    wholeNumber(1, 24 * 365),
    'For how many hours events are kept for those who were away.',
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
  speechEngine: setting(
    'MINUTEBOOK_SPEECH_ENGINE',
    'local',
    oneOf(...speechEngines),
    `What turns sound into words: ${speechEngines.join(', ')}; none for no transcripts.`,
  ),
  speechModel: setting(
    'MINUTEBOOK_SPEECH_MODEL',
    '',
    (text) => text,
    'Its model: an id of `minutebook models list`, or a name of the provider. Default: the best there is.',
  ),
  speechUrl: setting(
    'MINUTEBOOK_SPEECH_URL',
    '',
    httpUrl,
    'For openai: a server that speaks its /v1/audio/transcriptions. Default: https://api.openai.com/v1.',
  ),
  speechThreads: setting(
    'MINUTEBOOK_SPEECH_THREADS',
    '',
    wholeNumber(1, 256),
    'Threads of the local engine. Default: half of the cores.',
  ),
  modelsDir: setting(
    'MINUTEBOOK_MODELS_DIR',
    '',
    (text) => resolve(text),
    'Folder of the models of speech. Default: models/ in the data folder.',
  ),
  modelsBaseUrl: setting(
    'MINUTEBOOK_MODELS_BASE_URL',
    'https://huggingface.co',
    httpUrl,
    'Where models are fetched from: the Hugging Face hub, or a mirror of it.',
  ),
  languageModel: setting(
    'MINUTEBOOK_LLM',
    'none',
    oneOf(...languageModelProviders),
    `Who writes notes: ${languageModelProviders.join(', ')}. With none they are an extract.`,
  ),
  languageModelName: setting(
    'MINUTEBOOK_LLM_MODEL',
    '',
    (text) => text,
    'The name of the language model, as its provider calls it.',
  ),
  languageModelUrl: setting(
    'MINUTEBOOK_LLM_URL',
    '',
    httpUrl,
    'Its address. Default: the provider’s own; for ollama http://127.0.0.1:11434/v1.',
  ),
  languageModelContextTokens: setting(
    'MINUTEBOOK_LLM_CONTEXT_TOKENS',
    '',
    wholeNumber(1000, 10_000_000),
    'How much it can hold at a time. Default: 4096 for ollama, 8192 for openai-compatible, else 64000.',
  ),
  languageModelTimeoutSeconds: setting(
    'MINUTEBOOK_LLM_TIMEOUT_SECONDS',
    '300',
    wholeNumber(1, 3600),
    'How long one answer of the language model may take.',
  ),
  languageModelApiKey: secret('MINUTEBOOK_LLM_API_KEY', 'API key of the language model.'),
  openaiApiKey: secret(
    'OPENAI_API_KEY',
    'API key of the engine openai: of OpenAI, or of the server at MINUTEBOOK_SPEECH_URL.',
  ),
  deepgramApiKey: secret('DEEPGRAM_API_KEY', 'API key of the engine deepgram.'),
  assemblyaiApiKey: secret('ASSEMBLYAI_API_KEY', 'API key of the engine assemblyai.'),
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
    'For `minutebook replay`, `upload`, `import` and `export`: the server to talk to. Default: http://127.0.0.1:4747.',
  ),
  apiKey: setting(
    'MINUTEBOOK_API_KEY',
    '',
    (text) => text,
    'For `minutebook replay`, `upload`, `import` and `export`: the API key.',
  ),
  stateHome: setting(
    'XDG_STATE_HOME',
    '',
    (text) => text,
    'For `minutebook upload --watch`: below it, minutebook/ remembers what is uploaded. Default: ~/.local/state.',
  ),
} as const;
