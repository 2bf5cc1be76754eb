import type { IncomingHttpHeaders } from 'node:http';
import type { AskedRequest, PlannedReply } from './planned-reply.ts';

export type StreamedReply = Extract<
  PlannedReply,
  { readonly kind: 'answer' | 'refusal' | 'cut' | 'ends-early' | 'overload-in-stream' }
>;

export interface WireError {
  readonly status: number;
  readonly type: string;
  readonly message: string;
}

/** One provider's HTTP API, as its reference describes it. */
export interface WireProtocol {
  readonly path: string;
  keyIn(headers: IncomingHttpHeaders): string | undefined;
  /** What is asked, or what the provider would answer to a request that it does not take. */
  read(body: Record<string, unknown>, headers: IncomingHttpHeaders): AskedRequest | WireError;
  /** Server-sent events. Of a reply that is cut, those up to where it breaks off. */
  events(reply: StreamedReply, asked: AskedRequest): string[];
  errorBody(error: WireError): unknown;
}

export function isWireError(read: AskedRequest | WireError): read is WireError {
  return 'status' in read;
}

export const invalidRequest = (message: string): WireError => ({
  status: 400,
  type: 'invalid_request_error',
  message,
});

/** Protocols write the text of a message as a string or as parts. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: { text?: string }) => part.text ?? '').join('');
}
