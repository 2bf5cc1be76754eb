import { connectToServer } from '../api-client/server-connection.ts';
import type { CommandContext } from '../command-context.ts';
import { createExportClient } from './export-client.ts';
import { exportOne } from './export-one.ts';
import { checkExportOptions, type RawExportOptions } from './export-options.ts';
import { keepFolder } from './keep-folder.ts';

export async function runExport(
  context: CommandContext,
  recording: string | undefined,
  raw: RawExportOptions,
): Promise<void> {
  const { note, stop } = context;
  const options = checkExportOptions(recording, raw, context.clientSettings());
  await using server = connectToServer({ ...options, connections: 1, note });
  await server.checkAccess(stop);
  const requests = server.patientRequests(tellNowAndThen(note));
  const clientOf = (project: string) => createExportClient(requests, { ...options, project });
  if (options.kind === 'one') return await exportOne(context, clientOf(options.project), options);
  await keepFolder(context, clientOf, options);
}

const tellEveryMs = 60_000;

/** A server that is away is tried every few seconds, and told of less often. */
function tellNowAndThen(note: (line: string) => void): (reason: string) => void {
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return (reason) => {
    if (performance.now() - toldAtMs < tellEveryMs) return;
    note(`Waiting for the server: ${reason}.`);
    toldAtMs = performance.now();
  };
}
