import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSynced } from '../write-whole-file.ts';
import { firstFree, folded } from './file-names.ts';
import type { FolderState } from './folder-state.ts';

/** The files of a folder, by their names; those of the state are ours, all others are not. */
export interface ExportFolder {
  /** In hexadecimal; null where there is no such file. */
  sha256Of(name: string): Promise<string | null>;
  has(name: string): Promise<boolean>;
  /** Keeps content under a name that nobody sees, and answers with its SHA-256. */
  draft(content: AsyncIterable<Uint8Array>): Promise<string>;
  /** Puts the draft in the place of that file, or of none. */
  publish(name: string): Promise<void>;
  /** A name that no file has, neither here nor by the state; `own` counts as free. */
  freeName(name: string, own?: string): Promise<string>;
  /** The name of a file that nobody knows of and that holds just this; null where there is none. */
  findSame(name: string, sha256: string): Promise<string | null>;
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Moves the file into the subfolder for what the server no longer has; where it is then. */
  setAside(name: string): Promise<string>;
  discardDraft(): Promise<void>;
}

const asideName = 'Deleted';

export function openExportFolder(path: string, { recordings, format }: FolderState): ExportFolder {
  const draftPath = join(path, `.minutebook.${process.pid}.tmp`);
  const at = (name: string) => join(path, name);
  const ours = new Set(
    Object.values(recordings)
      .flatMap(({ written, copy }) => [written ?? [], copy ?? []].flat())
      .map(({ file }) => folded(file)),
  );
  const isOurs = (name: string) => ours.has(folded(name));
  // To some systems a file is there whose name differs in capitals only.
  let present: Set<string> | null = null;
  async function isFree(name: string): Promise<boolean> {
    present ??= new Set((await readdir(path)).map(folded));
    return !isOurs(name) && !present.has(folded(name)) && !(await exists(at(name)));
  }
  function forget(name: string): void {
    ours.delete(folded(name));
    present?.delete(folded(name));
  }

  return {
    sha256Of: (name) => sha256Of(at(name)),
    has: (name) => exists(at(name)),
    async draft(content) {
      const hash = createHash('sha256');
      await writeSynced(draftPath, hashing(content, hash));
      return hash.digest('hex');
    },
    async publish(name) {
      await rename(draftPath, at(name));
      ours.add(folded(name));
    },
    freeName(name, own) {
      const isOwn = (one: string) => own !== undefined && folded(one) === folded(own);
      return firstFree(name, format, async (one) => isOwn(one) || (await isFree(one)));
    },
    async findSame(name, sha256) {
      const candidate = `${name}.${format}`;
      if (isOurs(candidate) || (await sha256Of(at(candidate))) !== sha256) return null;
      ours.add(folded(candidate));
      return candidate;
    },
    rename: (from, to) => rename(at(from), at(to)),
    async remove(name) {
      await rm(at(name), { force: true });
      forget(name);
    },
    async setAside(name) {
      await mkdir(at(asideName), { recursive: true });
      const stem = name.replace(/\.[^.]*$/, '');
      const isFreeAside = async (one: string) => !(await exists(at(join(asideName, one))));
      const place = join(asideName, await firstFree(stem, format, isFreeAside));
      await rename(at(name), at(place));
      forget(name);
      return place;
    },
    discardDraft: () => rm(draftPath, { force: true }),
  };
}

async function* hashing(content: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of content) {
    hash.update(piece);
    yield piece;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
    return hash.digest('hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
