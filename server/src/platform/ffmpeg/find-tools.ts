import { tmpdir } from 'node:os';
import { runTool } from './run-tool.ts';

export interface MediaTools {
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** As ffmpeg says it: `5.1.9-0+deb12u1`, or a commit for one built from its repository. */
  readonly version: string;
}

const answerTimeMs = 20_000;
const oldestMajor = 5;

/**
 * Asks both programs for their version. The problem is a text for the operator: what is missing,
 * how to get it, and what happens to uploads until then.
 */
export async function findMediaTools(paths: {
  readonly ffmpegPath: string;
  readonly ffprobePath: string;
}): Promise<MediaTools | { readonly problem: string }> {
  const [ffmpeg, ffprobe] = await Promise.all([
    versionOf(paths.ffmpegPath, 'ffmpeg'),
    versionOf(paths.ffprobePath, 'ffprobe'),
  ]);
  if (ffmpeg === null) return { problem: advice('ffmpeg', paths.ffmpegPath) };
  if (ffprobe === null) return { problem: advice('ffprobe', paths.ffprobePath) };
  const major = /^n?(\d+)\./.exec(ffmpeg)?.[1];
  if (major !== undefined && Number(major) < oldestMajor) {
    return {
      problem: `ffmpeg ${ffmpeg} is too old: Minutebook needs version ${oldestMajor} or newer. ${remedy()}`,
    };
  }
  return { ffmpeg: paths.ffmpegPath, ffprobe: paths.ffprobePath, version: ffmpeg };
}

async function versionOf(program: string, name: string): Promise<string | null> {
  const result = await runTool({
    program,
    args: ['-hide_banner', '-version'],
    scratchFolder: tmpdir(),
    timeLimitMs: answerTimeMs,
  });
  if (result.kind !== 'ended' || result.code !== 0) return null;
  const [, found, version] = /^(\w+) version (\S+)/.exec(result.stdout.toString('utf8')) ?? [];
  return found === name && version !== undefined ? version : null;
}

function advice(name: string, path: string): string {
  return `${name} was not found (tried "${path}"). ${remedy()}`;
}

function remedy(): string {
  return (
    `Install ffmpeg: ${installCommand(process.platform)}. ` +
    'Until then uploads still work; they are processed once it is there.'
  );
}

/** How ffmpeg, and ffprobe with it, is installed on a platform of Node. */
export function installCommand(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return '`brew install ffmpeg`';
  if (platform === 'win32') return '`winget install ffmpeg`';
  return '`apt install ffmpeg`, or with the package manager of your system';
}
