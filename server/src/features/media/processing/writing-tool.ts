import { MinutebookError } from '../../../domain/errors.ts';
import { runTool, type ToolResult, type ToolRun } from '../../../platform/ffmpeg/run-tool.ts';

/** In the words of the C library, which the tools repeat; they run in its own language. */
const outOfSpace = /No space left on device|Disk quota exceeded/;

/**
 * Runs a tool that writes. A full disk is no fault of the file, and what was written by then is no
 * result: throws `media_storage_full`.
 */
export async function runWritingTool(run: ToolRun): Promise<ToolResult> {
  const result = await runTool(run);
  if (result.kind !== 'ended' || !outOfSpace.test(result.stderrTail)) return result;
  const cause = new Error(`${run.program} found no space in the folder for files under way.`);
  throw new MinutebookError('media_storage_full', { cause });
}
