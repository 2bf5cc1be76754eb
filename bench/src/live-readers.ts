import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * A thread of many clients of one event stream. They know no more than where an event begins and
 * which id it has: what they cost is taken from the server's cores.
 */

export interface ReadersTask {
  readonly url: string;
  readonly path: string;
  readonly apiKey: string;
  readonly streams: number;
  /** The id of the first event that counts, and how many follow. */
  readonly firstId: number;
  readonly events: number;
}

/** When each event was at each client, in the time of `performance`; NaN where it never came. */
export type Arrivals = Float64Array;

const connectAtOnce = 50;
const lineOfId = Buffer.from('\nid: ');
const zero = 0x30;
const nine = 0x39;

if (parentPort !== null) await read(workerData as ReadersTask);

/** Says `open` when all are connected, then answers `results?` with what has arrived. */
async function read(task: ReadersTask): Promise<void> {
  const arrivals = new Float64Array(task.streams * task.events).fill(Number.NaN);
  const sockets: Socket[] = [];
  while (sockets.length < task.streams) {
    const count = Math.min(connectAtOnce, task.streams - sockets.length);
    const opened = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        open(task, arrivals.subarray((sockets.length + index) * task.events)),
      ),
    );
    sockets.push(...opened);
  }
  parentPort?.postMessage('open');
  parentPort?.on('message', () => {
    for (const socket of sockets) socket.destroy();
    parentPort?.postMessage(arrivals, [arrivals.buffer]);
    parentPort?.close();
  });
}

async function open(task: ReadersTask, arrivals: Float64Array): Promise<Socket> {
  const { hostname, port, host } = new URL(task.url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  socket.write(
    `GET ${task.path} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${task.apiKey}\r\n\r\n`,
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  if (!head.toString('latin1').startsWith('HTTP/1.1 200 ')) throw new Error(String(head));
  socket.on('data', (chunk: Buffer) => note(chunk, task, arrivals));
  return socket;
}

/** A chunk begins with an event, and ends with one: that is how the server writes them. */
function note(chunk: Buffer, { firstId, events }: ReadersTask, arrivals: Float64Array): void {
  const now = performance.timeOrigin + performance.now();
  for (let at = chunk.indexOf(lineOfId); at >= 0; at = chunk.indexOf(lineOfId, at + 1)) {
    let id = 0;
    for (let place = at + lineOfId.length; ; place += 1) {
      const digit = chunk[place] ?? 0;
      if (digit < zero || digit > nine) break;
      id = id * 10 + digit - zero;
    }
    const index = id - firstId;
    if (index >= 0 && index < events) arrivals[index] = now;
  }
}
