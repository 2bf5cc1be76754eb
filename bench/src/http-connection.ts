import { Client } from 'undici';

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/**
 * One keep-alive connection to the server, with one request at a time, as a recorder holds it. It
 * uses undici's lowest layer, because what the load costs is taken from the server's cores.
 */
export class HttpConnection implements AsyncDisposable {
  readonly #client: Client;
  readonly #headers: string[];

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#client = new Client(url, { pipelining: 1 });
    this.#headers = Object.entries(headers).flat();
  }

  /** Resolves with the bytes of the answer's body; rejects when the status is not 200. */
  call({ method, path, body }: HttpCall): Promise<number> {
    return new Promise((resolve, reject) => {
      let status = 0;
      let bytes = 0;
      const options = { method, path, headers: this.#headers, body: body ?? null };
      this.#client.dispatch(options, {
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
        },
        onResponseEnd() {
          if (status === 200) resolve(bytes);
          else reject(new Error(`${method} ${path} was answered with ${status}`));
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      });
    });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#client.close();
  }
}
