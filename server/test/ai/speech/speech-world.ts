import type { Transcriber } from '../../../src/ai/transcriber.ts';
import type { FailingTranscriber, TranscriberWorld } from '../../../src/ai/transcriber-contract.ts';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import {
  type FakeSpeechService,
  type SpeechFault,
  type SpeechProtocol,
  startFakeSpeechService,
} from './fake-speech-service.ts';
import { openSoundFiles } from './sound-files.ts';

export interface ServiceAddress {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

export const apiKey = 'key-0123456789abcdef';
const noise = 'anoisesrc=duration=8:color=white:amplitude=0.3:seed=1';

/** How each service says that something is wrong, in the envelope that it has for that. */
const faults: Readonly<Record<string, readonly [SpeechFault, ErrorCode]>> = {
  'a limit of requests': [
    { kind: 'status', status: 429, body: { error: 'Slow down' }, headers: { 'retry-after': '21' } },
    'engine_unavailable',
  ],
  'a broken service': [
    { kind: 'status', status: 500, body: { error: 'Sorry' } },
    'engine_unavailable',
  ],
  'a cut answer': [{ kind: 'cut' }, 'engine_unavailable'],
  'an answer that is no JSON': [{ kind: 'malformed' }, 'engine_failed'],
  'an answer of another shape': [{ kind: 'other-shape' }, 'engine_failed'],
  'an empty account': [
    { kind: 'status', status: 402, body: { error: 'Payment required' } },
    'engine_refused',
  ],
};

export const speechFailures: readonly string[] = [
  ...Object.keys(faults),
  'a wrong key',
  'no key',
  'no answer in time',
];

/** What the contract of transcribers wants, of an adapter before a fake of its service. */
export async function openSpeechWorld(
  protocol: () => SpeechProtocol,
  create: (address: ServiceAddress) => Transcriber,
): Promise<TranscriberWorld> {
  const stack = new AsyncDisposableStack();
  const files = stack.use(await openSoundFiles());
  const start = async (): Promise<FakeSpeechService> =>
    stack.use(await startFakeSpeechService(protocol(), apiKey));
  const at = async (fake: FakeSpeechService, more: Partial<ServiceAddress> = {}) =>
    create({ apiKey, baseUrl: fake.origin, timeoutMs: 30_000, ...more });
  const failing = async (because: string, fault: SpeechFault, code: ErrorCode, more = {}) => {
    const fake = await start();
    fake.plan(fault);
    return { because, code, transcriber: await at(fake, more) } satisfies FailingTranscriber;
  };
  const slow = await start();
  slow.plan({ kind: 'hang' });
  const open = await start();
  return {
    transcriber: await at(open),
    speech: { audioPath: await files.make('speech.flac', noise), durationMs: 8000 },
    silence: {
      audioPath: await files.make('silence.flac', 'anullsrc=duration=5'),
      durationMs: 5000,
    },
    slow: { transcriber: await at(slow), begun: () => slow.untilAsked(1) },
    failing: [
      ...(await Promise.all(
        Object.entries(faults).map(([because, [fault, code]]) => failing(because, fault, code)),
      )),
      {
        because: 'a wrong key',
        code: 'engine_refused',
        transcriber: await at(open, { apiKey: 'wrong-key' }),
      },
      { because: 'no key', code: 'engine_refused', transcriber: await at(open, { apiKey: '' }) },
      await failing('no answer in time', { kind: 'hang' }, 'engine_unavailable', { timeoutMs: 60 }),
    ],
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
