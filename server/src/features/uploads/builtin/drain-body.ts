import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a sender may go on after it has been answered. */
const drainMs = 5000;

/**
 * A body that was refused is still read for a moment: closing at once would reset the connection,
 * and the sender would lose the answer. Node itself discards only bodies that nobody began to read.
 */
export function drainAfterReply(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.readableEnded) return;
    request.unpipe();
    request.resume();
    if (request.complete) return;
    const timer = setTimeout(() => request.socket.destroy(), drainMs);
    request.once('end', () => clearTimeout(timer));
    request.socket.once('close', () => clearTimeout(timer));
  });
}
