import { unwrap } from '@minutebook/client';
import { useQueryClient } from '@tanstack/react-query';
import { api, inProject } from '../../lib/api.ts';
import { copyText } from '../../lib/copy-text.ts';
import { text } from '../../text/text.ts';
import { notifyDone, notifyFailure, notifyProblem } from '../../ui/notify.ts';
import { recordingQuery } from '../recordings/retrieve-recording.ts';

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

function readTranscript(id: string): Promise<string> {
  const params = { path: { ...inProject, id }, query: { format: 'txt' as const } };
  const path = '/api/projects/{project_id}/desktop_recordings/{id}/export/';
  return unwrap(api.GET(path, { params, parseAs: 'text' }));
}
