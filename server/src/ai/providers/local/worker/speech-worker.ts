import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { hashFile } from '../../../models/hash-file.ts';
import type { ModelFile } from '../../../models/installed-model.ts';
import type { TranscribeCommand, WorkerMessage } from '../speech-messages.ts';
import { loadEngine, type SpeechEngine } from './speech-engine.ts';
import { transcribeFile } from './transcribe-file.ts';
import { WorkerFailure } from './worker-failure.ts';

// The process that speech recognition runs in, because a broken model or a lack of memory ends the
// process in which it happens. It serves one model, one file at a time, until the server ends it or
// is gone itself.

const aliveEveryMs = 1000;
const segmentsPerMessage = 50;
const lowPriority = 10;

// Before the library is loaded: its threads take the priority of the one that starts them.
lowerPriority();
offerToBeKilled();
let engine: Promise<SpeechEngine> | undefined;
const never = new AbortController().signal;

process.on('disconnect', () => process.exit());
process.on('message', (command: TranscribeCommand) => void work(command));
setInterval(() => say({ kind: 'alive' }), aliveEveryMs);

async function work(command: TranscribeCommand): Promise<void> {
  try {
    for (const file of command.unchecked) await check(file);
    say({ kind: 'files-checked' });
    engine ??= loadEngine(command);
    const heard = await transcribeFile(await engine, command, (seconds) =>
      say({ kind: 'decoded', seconds }),
    );
    for (let from = 0; from < heard.segments.length; from += segmentsPerMessage) {
      say({ kind: 'segments', segments: heard.segments.slice(from, from + segmentsPerMessage) });
    }
    say({ kind: 'done', language: heard.language });
  } catch (error) {
    say(failureOf(error));
  }
}

async function check(file: ModelFile): Promise<void> {
  const found = await hashFile(file.path, never).catch(
    (error: NodeJS.ErrnoException) => error.code,
  );
  if (found === file.sha256) return;
  throw new WorkerFailure('model_damaged', `${file.path}: ${found} in place of ${file.sha256}`);
}

function failureOf(error: unknown): WorkerMessage {
  if (error instanceof WorkerFailure) {
    return { kind: 'failed', code: error.code, reason: error.message };
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'failed', code: 'engine_failed', reason };
}

function say(message: WorkerMessage): void {
  // Nobody listens any more when the server is gone; the worker is about to end then.
  if (process.connected) process.send?.(message);
}

function lowerPriority(): void {
  try {
    setPriority(lowPriority);
  } catch {
    // Some containers do not allow it: it runs at the server's priority.
  }
}

/** Where memory runs out, Linux ends this process, and neither the server nor its database. */
function offerToBeKilled(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '800');
  } catch {
    // Another system, or not allowed: the kernel chooses.
  }
}
