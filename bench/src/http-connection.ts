import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
}

/** The answer that is being received. */
interface Answer {
  bytesLeft: number;
  resolve(): void;
  reject(error: Error): void;
}

/**
 * One keep-alive connection to the server with one request at a time, as a recorder holds it. It
 * knows no more of HTTP than these answers need: what the load costs is taken from the server's
 * cores, and undici's lowest layer took twice the processor time.
 */
export class HttpConnection implements AsyncDisposable {
  readonly #socket: Socket;
  readonly #head: string;
  #answer: Answer | null = null;
  #received = '';

  static async open(url: string, headers: Readonly<Record<string, string>>) {
    const { hostname, port, host } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    return new HttpConnection(socket, { host, ...headers });
  }

  private constructor(socket: Socket, headers: Readonly<Record<string, string>>) {
    this.#socket = socket;
    this.#head = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#answer?.reject(error));
    socket.on('close', () => this.#answer?.reject(new Error('The server closed the connection')));
  }

  /** Resolves when the whole answer is there; rejects when its status is not 200. */
  call({ method, path, body = '' }: HttpCall): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#answer = { bytesLeft: -1, resolve, reject };
      const length = body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
      this.#socket.write(`${method} ${path} HTTP/1.1\r\n${this.#head}${length}\r\n${body}`);
    });
  }

  #receive(chunk: Buffer): void {
    const answer = this.#answer;
    if (answer === null) return;
    if (answer.bytesLeft >= 0) answer.bytesLeft -= chunk.length;
    else this.#readHead(answer, chunk);
    if (answer.bytesLeft === 0) {
      this.#answer = null;
      answer.resolve();
    }
  }

  #readHead(answer: Answer, chunk: Buffer): void {
    this.#received += chunk.toString('latin1');
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.slice(0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) {
      answer.reject(new Error(`Not the answer that is measured here:\n${this.#received}`));
    }
    answer.bytesLeft = Number(length) - (this.#received.length - end - 4);
    this.#received = '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#answer = null;
    this.#socket.destroy();
  }
}
