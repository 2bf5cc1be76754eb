import { Readable } from 'node:stream';
import { type ErrorCode, errorCatalogue } from '../../domain/errors.ts';

/** Bytes that wait for one client at most; the events are the same bytes for all of them. */
const maxWaitingBytes = 1024 * 1024;
/** What is sent again from the log waits until no more than this is on its way. */
const replayAheadBytes = 64 * 1024;
/** How long a client may take to fetch what is left at the end. */
const lastWordsMs = 30_000;

/** The body of one client's answer: it goes on until the client leaves, or we end it. */
export class EventStream {
  readonly body: Readable;
  #isOpen = true;
  #waiting: (() => void)[] = [];

  constructor(onClose: () => void) {
    this.body = new Readable({ highWaterMark: replayAheadBytes, read: () => this.#wake() });
    this.body.once('close', () => {
      this.#isOpen = false;
      this.#wake();
      onClose();
    });
    // Milliseconds after which a browser connects again; and at once, so that it knows it is open.
    this.send(Buffer.from('retry: 2000\n: open\n\n'));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Takes whole events; a client that leaves too many waiting is told so, and sent away. */
  send(bytes: Buffer): void {
    if (!this.#isOpen) return;
    if (this.body.readableLength + bytes.length > maxWaitingBytes) this.endWith('reader_too_slow');
    else this.body.push(bytes);
  }

  /** Resolves when little is on its way to the client, or it has left. */
  async drained(): Promise<void> {
    while (this.#isOpen && this.body.readableLength >= replayAheadBytes) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  endWith(code: ErrorCode): void {
    const data = JSON.stringify({ code, detail: errorCatalogue[code].detail });
    if (this.#isOpen) this.body.push(Buffer.from(`event: error\ndata: ${data}\n\n`));
    this.end();
  }

  end(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.body.push(null);
    this.#wake();
    const late = setTimeout(() => this.body.destroy(), lastWordsMs);
    late.unref();
    this.body.once('close', () => clearTimeout(late));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
