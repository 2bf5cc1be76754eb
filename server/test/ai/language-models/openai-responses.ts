import { type AskedRequest, countedUsage, pieces } from './planned-reply.ts';
import { strictSchemaFault } from './strict-schema.ts';
import { invalidRequest, type StreamedReply, textOf, type WireProtocol } from './wire-protocol.ts';

interface InputItem {
  readonly role: string;
  readonly content: unknown;
}

/** https://platform.openai.com/docs/api-reference/responses-streaming */
export const openaiResponses: WireProtocol = {
  path: '/v1/responses',
  keyIn: ({ authorization }) => authorization?.replace(/^Bearer /, ''),
  read(body) {
    if (body.stream !== true) return invalidRequest('The fake only streams.');
    const format = (body.text as { format?: { type: string; schema?: unknown } })?.format;
    const schema = format?.schema ?? null;
    if (format?.type === 'json_schema') {
      const fault = strictSchemaFault(schema);
      if (fault !== null)
        return invalidRequest(`Invalid schema for response_format 'answer': ${fault}`);
    }
    const input = body.input as readonly InputItem[];
    const isSystem = ({ role }: InputItem) => role === 'system' || role === 'developer';
    return {
      model: String(body.model),
      instructions: input
        .filter(isSystem)
        .map(({ content }) => textOf(content))
        .join('\n'),
      messages: input
        .filter((item) => !isSystem(item))
        .map(({ role, content }) => ({ role, text: textOf(content) })),
      schema,
      schemaBy: format?.type === 'json_schema' ? 'format' : 'nothing',
      maxOutputTokens: Number(body.max_output_tokens),
      body,
    };
  },
  events: responseEvents,
  errorBody: ({ type, message }) => ({ error: { message, type, param: null, code: type } }),
};

function responseEvents(reply: StreamedReply, asked: AskedRequest): string[] {
  const response = (status: string, more: object = {}) => ({
    id: 'resp_68a',
    object: 'response',
    created_at: 1_770_000_000,
    status,
    error: null,
    incomplete_details: null,
    model: asked.model,
    output: [],
    usage: null,
    ...more,
  });
  const began = [
    { type: 'response.created', response: response('in_progress') },
    { type: 'response.in_progress', response: response('in_progress') },
    ...reasoningItem(reply.kind === 'answer' ? (reply.reasoning ?? '') : ''),
    ...messageStart(reply),
  ];
  if (reply.kind === 'cut' || reply.kind === 'ends-early') return frames(began);
  if (reply.kind === 'overload-in-stream') {
    const message = 'Our servers are currently overloaded. Please try again later.';
    return frames([
      ...began,
      { type: 'error', code: 'server_is_overloaded', message, param: null },
    ]);
  }
  const outOfTokens = reply.kind === 'answer' && reply.outOfTokens === true;
  const ended = {
    usage: usageOf(reply, asked),
    incomplete_details: outOfTokens ? { reason: 'max_output_tokens' } : null,
  };
  const kind = outOfTokens ? 'incomplete' : 'completed';
  const end = { type: `response.${kind}`, response: response(kind, ended) };
  return frames([...began, ...messageEnd(reply), end]);
}

function reasoningItem(reasoning: string): object[] {
  if (reasoning === '') return [];
  const item = { id: 'rs_1', type: 'reasoning', summary: [] };
  const at = { item_id: 'rs_1', output_index: 0, summary_index: 0 };
  const part = { type: 'summary_text', text: '' };
  return [
    { type: 'response.output_item.added', output_index: 0, item },
    { type: 'response.reasoning_summary_part.added', ...at, part },
    { type: 'response.reasoning_summary_text.delta', ...at, delta: reasoning },
    { type: 'response.reasoning_summary_part.done', ...at, part: { ...part, text: reasoning } },
    { type: 'response.output_item.done', output_index: 0, item },
  ];
}

const place = { item_id: 'msg_1', output_index: 1, content_index: 0 };
const message = (status: string, content: readonly object[]) => ({
  id: 'msg_1',
  type: 'message',
  status,
  role: 'assistant',
  content,
});

function messageStart(reply: StreamedReply): object[] {
  const part = reply.kind === 'refusal' ? 'refusal' : 'output_text';
  return [
    { type: 'response.output_item.added', output_index: 1, item: message('in_progress', []) },
    { type: 'response.content_part.added', ...place, part: { type: part } },
    ...pieces(reply.text).map((delta) => ({ type: `response.${part}.delta`, ...place, delta })),
  ];
}

function messageEnd(reply: StreamedReply): object[] {
  const { text } = reply;
  const refusal = reply.kind === 'refusal';
  const content = refusal
    ? { type: 'refusal', refusal: text }
    : { type: 'output_text', text, annotations: [] };
  const done = refusal
    ? { type: 'response.refusal.done', ...place, refusal: text }
    : { type: 'response.output_text.done', ...place, text };
  return [
    done,
    { type: 'response.content_part.done', ...place, part: content },
    {
      type: 'response.output_item.done',
      output_index: 1,
      item: message('completed', [content]),
    },
  ];
}

function usageOf(reply: StreamedReply, asked: AskedRequest) {
  const given = reply.kind === 'answer' ? reply.usage : undefined;
  const { inputTokens, outputTokens } = given ?? countedUsage(asked, reply.text);
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + outputTokens,
  };
}

function frames(events: readonly object[]): string[] {
  return events.map((event, index) => {
    const numbered = { ...event, sequence_number: index };
    const { type } = event as { type: string };
    return `event: ${type}\ndata: ${JSON.stringify(numbered)}\n\n`;
  });
}
