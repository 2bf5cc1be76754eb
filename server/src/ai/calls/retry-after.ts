const longestSeconds = 3600;

/** When an engine asks to be left alone: whole seconds, milliseconds as OpenAI says it, or a date. */
export function readRetryAfter(headers: Headers): { retryAfterSeconds?: number } {
  const seconds = askedSeconds(headers);
  if (seconds === null) return {};
  return { retryAfterSeconds: Math.min(Math.max(Math.ceil(seconds), 1), longestSeconds) };
}

function askedSeconds(headers: Headers): number | null {
  const milliseconds = headers.get('retry-after-ms')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(milliseconds)) return Number(milliseconds) / 1000;
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  // Measured against the sender's own clock, which ours may not agree with.
  const sentAt = Date.parse(headers.get('date') ?? '');
  return (until - (Number.isNaN(sentAt) ? Date.now() : sentAt)) / 1000;
}
