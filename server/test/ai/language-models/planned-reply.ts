/** What the model behind the fake does next. */
export type PlannedReply =
  | {
      readonly kind: 'answer';
      readonly text: string;
      /** In the protocol's own place for it, before the text. */
      readonly reasoning?: string;
      readonly usage?: ReplyUsage;
      /** Whether the provider ran into the limit of tokens for the answer. */
      readonly outOfTokens?: boolean;
    }
  /** The model declines, as its protocol says that. */
  | { readonly kind: 'refusal'; readonly text: string }
  /** Refused before the model saw anything. */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly type: string;
      readonly message: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Some of the text, then the connection breaks. */
  | { readonly kind: 'cut'; readonly text: string }
  /** Some of the text, then a clean end without the protocol's own end. */
  | { readonly kind: 'ends-early'; readonly text: string }
  /** Some of the text, then an error in the stream. */
  | { readonly kind: 'overload-in-stream'; readonly text: string }
  /** Accepted and never answered. */
  | { readonly kind: 'hang' }
  /** Another kind of server answers. */
  | { readonly kind: 'web-page' };

export interface ReplyUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What the model was asked, whatever the protocol. */
export interface AskedRequest {
  readonly model: string;
  readonly instructions: string;
  readonly messages: readonly { readonly role: string; readonly text: string }[];
  readonly schema: unknown;
  /** How the answer is held to the schema. */
  readonly schemaBy: 'format' | 'tool' | 'nothing';
  readonly maxOutputTokens: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** About what a tokenizer makes of English. */
export function countedUsage(asked: AskedRequest, text: string): ReplyUsage {
  const read = asked.messages.reduce((sum, message) => sum + message.text.length, 0);
  return {
    inputTokens: Math.ceil((read + asked.instructions.length) / 4),
    outputTokens: Math.ceil(text.length / 4),
  };
}

/** The text in the small pieces that a stream has. */
export function pieces(text: string): string[] {
  return text.match(/[\s\S]{1,12}/g) ?? [];
}
