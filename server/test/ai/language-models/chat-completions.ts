import { type AskedRequest, countedUsage, pieces } from './planned-reply.ts';
import { strictSchemaFault } from './strict-schema.ts';
import { invalidRequest, type StreamedReply, textOf, type WireProtocol } from './wire-protocol.ts';

export interface ChatServerTraits {
  /** Whether `response_format` may hold a schema; older servers answer 400. */
  readonly takesSchema: boolean;
}

interface Message {
  readonly role: string;
  readonly content: unknown;
}

/** https://platform.openai.com/docs/api-reference/chat, as Ollama, vLLM and others speak it. */
export function chatCompletions(traits: ChatServerTraits = { takesSchema: true }): WireProtocol {
  return {
    path: '/v1/chat/completions',
    keyIn: ({ authorization }) => authorization?.replace(/^Bearer /, ''),
    read(body) {
      if (body.stream !== true) return invalidRequest('The fake only streams.');
      const format = body.response_format as
        | { type: string; json_schema?: { name?: string; schema?: unknown; strict?: boolean } }
        | undefined;
      const schema = format?.json_schema?.schema ?? null;
      if (format?.type === 'json_schema') {
        if (!traits.takesSchema)
          return invalidRequest("Invalid parameter: 'response_format' of type 'json_schema'.");
        const fault = strictSchemaFault(schema);
        if (fault !== null) return invalidRequest(`Invalid schema for response_format: ${fault}`);
      }
      const messages = body.messages as readonly Message[];
      const system = messages.filter(({ role }) => role === 'system');
      return {
        model: String(body.model),
        instructions: system.map(({ content }) => textOf(content)).join('\n'),
        messages: messages
          .filter(({ role }) => role !== 'system')
          .map(({ role, content }) => ({ role, text: textOf(content) })),
        schema,
        schemaBy: format?.type === 'json_schema' ? 'format' : 'nothing',
        maxOutputTokens: Number(body.max_tokens ?? body.max_completion_tokens),
        body,
      };
    },
    events: chatEvents,
    errorBody: ({ type, message }) => ({ error: { message, type, param: null, code: type } }),
  };
}

function chatEvents(reply: StreamedReply, asked: AskedRequest): string[] {
  const chunk = (more: object) => ({
    id: 'chatcmpl-9f2',
    object: 'chat.completion.chunk',
    created: 1_770_000_000,
    model: asked.model,
    system_fingerprint: null,
    ...more,
  });
  const delta = (content: object, finish: string | null = null) =>
    chunk({ choices: [{ index: 0, delta: content, logprobs: null, finish_reason: finish }] });
  const begin = delta({ role: 'assistant', content: '' });
  const key = reply.kind === 'refusal' ? 'refusal' : 'content';
  const text = pieces(reply.text).map((piece) => delta({ [key]: piece }));
  if (reply.kind === 'cut' || reply.kind === 'ends-early') return frames([begin, ...text]);
  if (reply.kind === 'overload-in-stream') {
    const error = { message: 'The server had an error.', type: 'server_error', code: null };
    return frames([begin, ...text, { error }]);
  }
  const reasoning = reply.kind === 'answer' ? (reply.reasoning ?? '') : '';
  const thoughts = pieces(reasoning).map((piece) => delta({ reasoning_content: piece }));
  const outOfTokens = reply.kind === 'answer' && reply.outOfTokens === true;
  const end = delta({}, outOfTokens ? 'length' : 'stop');
  const wanted = asked.body.stream_options as { include_usage?: boolean } | undefined;
  const usage = wanted?.include_usage ? [chunk({ choices: [], usage: usageOf(reply, asked) })] : [];
  return [...frames([begin, ...thoughts, ...text, end, ...usage]), 'data: [DONE]\n\n'];
}

function usageOf(reply: StreamedReply, asked: AskedRequest) {
  const given = reply.kind === 'answer' ? reply.usage : undefined;
  const { inputTokens, outputTokens } = given ?? countedUsage(asked, reply.text);
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
}

function frames(values: readonly unknown[]): string[] {
  return values.map((value) => `data: ${JSON.stringify(value)}\n\n`);
}
