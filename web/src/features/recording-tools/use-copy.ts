import { toApiError, unreachable } from '@minutebook/client';
import { useQueryClient } from '@tanstack/react-query';
import { copyText } from '../../lib/copy-text.ts';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure, notifyProblem } from '../../ui/notify.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';
import { recordingPath } from './recording-path.ts';

/** Copies a recording's words into the clipboard, and says whether that worked. */
export function useCopy(id: string) {
  const queryClient = useQueryClient();
  const copyTranscript = () => copy(readTranscript(id), text.tools.transcriptCopied);
  const copySummary = async () => {
    const summary = queryClient.getQueryData(recordingQuery(id).queryKey)?.summary ?? '';
    if (summary.trim() === '') notifyProblem(text.tools.noSummary);
    else await copy(summary, text.tools.summaryCopied);
  };
  return { copyTranscript, copySummary: () => void copySummary() };
}

async function copy(words: string | Promise<string>, message: string): Promise<void> {
  try {
    if (await copyText(words)) notifyDone(message);
    else notifyProblem(text.tools.noClipboard);
  } catch (error) {
    notifyFailure(error);
  }
}

async function readTranscript(id: string): Promise<string> {
  const response = await fetch(recordingPath(id, 'export/?format=txt')).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => null));
  return response.text();
}
