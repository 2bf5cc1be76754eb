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

/** Sends one POST and reads its answer; redirects are answers, as following one could carry the key elsewhere. */
export async function exchangeWithRecall(
  url: string,
  request: { headers: Headers; body: string; limitMs: number },
): Promise<RecallOutcome> {
  const { headers, body, limitMs } = request;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(limitMs),
    });
    return { kind: 'answered', ...(await readAnswer(response)) };
  } catch (error) {
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
