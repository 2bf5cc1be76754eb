import { type AskedRequest, countedUsage, pieces } from './planned-reply.ts';
import { invalidRequest, type StreamedReply, textOf, type WireProtocol } from './wire-protocol.ts';

interface Tool {
  readonly name: string;
  readonly input_schema: unknown;
}

/** https://docs.anthropic.com/en/api/messages and its page on streaming. */
export const anthropicMessages: WireProtocol = {
  path: '/v1/messages',
  keyIn: (headers) => headers['x-api-key'] as string | undefined,
  read(body, headers) {
    if (headers['anthropic-version'] === undefined)
      return invalidRequest('anthropic-version: header is required');
    if (body.max_tokens === undefined) return invalidRequest('max_tokens: Field required');
    if (body.stream !== true) return invalidRequest('The fake only streams.');
    const messages = body.messages as readonly { role: string; content: unknown }[];
    if (messages.some(({ content }) => textOf(content).trim() === ''))
      return invalidRequest('messages: text content blocks must be non-empty');
    const config = body.output_config as { format?: { schema: unknown } } | undefined;
    const [tool] = (body.tools ?? []) as readonly Tool[];
    return {
      model: String(body.model),
      instructions: textOf(body.system),
      messages: messages.map(({ role, content }) => ({ role, text: textOf(content) })),
      schema: config?.format?.schema ?? tool?.input_schema ?? null,
      schemaBy: config?.format ? 'format' : tool ? 'tool' : 'nothing',
      maxOutputTokens: Number(body.max_tokens),
      body,
    };
  },
  events: messageEvents,
  errorBody: ({ type, message }) => ({
    type: 'error',
    error: { type, message },
    request_id: 'req_011',
  }),
};

function messageEvents(reply: StreamedReply, asked: AskedRequest): string[] {
  const given = reply.kind === 'answer' ? reply.usage : undefined;
  const usage = given ?? countedUsage(asked, reply.text);
  const reasoning = reply.kind === 'answer' ? (reply.reasoning ?? '') : '';
  const text = contentBlock(reasoning === '' ? 0 : 1, reply.text, asked, reply);
  const began = [startOf(asked, usage.inputTokens), { type: 'ping' }, ...thinkingBlock(reasoning)];
  // Anthropic closes a block before anything that is no part of it.
  const open = text.slice(0, -1);
  if (reply.kind === 'cut' || reply.kind === 'ends-early') return frames([...began, ...open]);
  if (reply.kind === 'overload-in-stream') {
    const error = { type: 'overloaded_error', message: 'Overloaded' };
    return frames([...began, ...open, { type: 'error', error }]);
  }
  const delta = { stop_reason: stopReason(reply, asked), stop_sequence: null };
  const end = { type: 'message_delta', delta, usage: { output_tokens: usage.outputTokens } };
  return frames([...began, ...text, end, { type: 'message_stop' }]);
}

function startOf({ model }: AskedRequest, inputTokens: number): object {
  const usage = { input_tokens: inputTokens, output_tokens: 1 };
  const fresh = { content: [], stop_reason: null, stop_sequence: null, usage };
  const message = { id: 'msg_013', type: 'message', role: 'assistant', model, ...fresh };
  return { type: 'message_start', message };
}

function thinkingBlock(thinking: string): object[] {
  if (thinking === '') return [];
  const block = { type: 'thinking', thinking: '', signature: '' };
  const delta = (content: object) => ({ type: 'content_block_delta', index: 0, delta: content });
  return [
    { type: 'content_block_start', index: 0, content_block: block },
    delta({ type: 'thinking_delta', thinking }),
    delta({ type: 'signature_delta', signature: 'EqQB' }),
    { type: 'content_block_stop', index: 0 },
  ];
}

function contentBlock(
  index: number,
  text: string,
  { schemaBy }: AskedRequest,
  reply: StreamedReply,
): object[] {
  const byTool = schemaBy === 'tool' && reply.kind !== 'refusal';
  const block = byTool
    ? { type: 'tool_use', id: 'toolu_01', name: 'json', input: {} }
    : { type: 'text', text: '' };
  const deltas = pieces(text).map((piece) =>
    byTool
      ? { type: 'input_json_delta', partial_json: piece }
      : { type: 'text_delta', text: piece },
  );
  return [
    { type: 'content_block_start', index, content_block: block },
    ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
    { type: 'content_block_stop', index },
  ];
}

function stopReason(reply: StreamedReply, { schemaBy }: AskedRequest): string {
  if (reply.kind === 'refusal') return 'refusal';
  if (reply.kind === 'answer' && reply.outOfTokens === true) return 'max_tokens';
  return schemaBy === 'tool' ? 'tool_use' : 'end_turn';
}

function frames(events: readonly object[]): string[] {
  return events.map((event) => {
    const { type } = event as { type: string };
    return `event: ${type}\ndata: ${JSON.stringify(event)}\n\n`;
  });
}
