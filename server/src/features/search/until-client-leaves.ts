import type { IncomingMessage } from 'node:http';
import { MinutebookError } from '../../domain/errors.ts';

export interface ClientPresence extends Disposable {
  /** Aborted when the connection of the client ends. */
  readonly signal: AbortSignal;
}

/** Dispose of it when the answer is ready: the connection may serve other requests. */
export function untilClientLeaves({ socket }: IncomingMessage): ClientPresence {
  const controller = new AbortController();
  // Nobody receives it.
  const leave = () => controller.abort(new MinutebookError('request_timeout'));
  if (socket.destroyed) leave();
  else socket.once('close', leave);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      socket.off('close', leave);
    },
  };
}
