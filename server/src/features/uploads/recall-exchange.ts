/** How one HTTP exchange with Recall ended. */
export type RecallOutcome =
  | RecallAnswer
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'timed-out' };

export interface RecallAnswer {
  readonly kind: 'answered';
  readonly status: number;
  readonly headers: Headers;
  /** The body; of an error, only its beginning. */
  readonly text: string;
  /** False where the body was longer than is read. */
  readonly whole: boolean;
}

/** A reply is below 1 KiB; the limit only keeps a wrong server from filling the memory. */
const replyLimitBytes = 1024 * 1024;
const errorLimitBytes = 4096;

export interface RecallExchange {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Headers;
  /** Recall's firewall refuses a GET that has one. */
  readonly body?: string;
  readonly limitMs: number;
  /** Aborted when nobody waits for the answer any more; the exchange then throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Sends one request and reads its answer; redirects are answers, as following one could carry the key elsewhere. */
export async function exchangeWithRecall(
  url: string,
  { method, headers, body, limitMs, signal }: RecallExchange,
): Promise<RecallOutcome> {
  const limit = AbortSignal.timeout(limitMs);
  try {
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      ...(body === undefined ? {} : { body }),
    });
    return { kind: 'answered', ...(await readAnswer(response)) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return { kind: 'timed-out' };
    return { kind: 'unreachable', reason: describeChain(error) };
  }
}

async function readAnswer(response: Response): Promise<Omit<RecallAnswer, 'kind'>> {
  const { status, headers } = response;
  if (response.ok) return { status, headers, ...(await readText(response, replyLimitBytes)) };
  // The status alone decides what follows an error, so a body that breaks off is no loss.
  const body = await readText(response, errorLimitBytes).catch(() => ({ text: '', whole: false }));
  return { status, headers, ...body };
}

async function readText(response: Response, limitBytes: number) {
  const decoder = new TextDecoder();
  let text = '';
  let sizeBytes = 0;
  // Leaving the loop early cancels the stream and with it the connection.
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > limitBytes) return { text, whole: false };
    text += decoder.decode(chunk, { stream: true });
  }
  return { text: text + decoder.decode(), whole: true };
}

/** fetch says only "fetch failed"; which of DNS, TLS or the socket it was stands in its causes. */
function describeChain(error: unknown): string {
  const parts: string[] = [];
  for (let link = error; link instanceof Error && parts.length < 5; link = link.cause) {
    const code = 'code' in link ? ` (${String(link.code)})` : '';
    parts.push(`${link.message || link.name}${code}`);
  }
  return parts.join(': ');
}
