import type { ExportFolder } from './export-folder.ts';
import { folded } from './file-names.ts';
import type { FolderEntry, WrittenFile } from './folder-state.ts';

/** Where a new version of a recording goes; what a person wrote is never written over. */

export interface NewVersion {
  readonly updatedAt: string;
  /** Of the draft that waits in the folder. */
  readonly sha256: string;
  /** What its file is to be called, without an extension. */
  readonly wanted: string;
}

export interface Placed {
  readonly entry: FolderEntry;
  /** What became of it, as a line to print; null where the file shows this version already. */
  readonly told: string | null;
}

export async function placeVersion(
  folder: ExportFolder,
  before: FolderEntry | undefined,
  version: NewVersion,
): Promise<Placed> {
  const written = before?.written ?? null;
  if (written === null) return await placeNew(folder, before, version);
  const present = await folder.sha256Of(written.file);
  const known = [null, written.sha256, before?.copy?.sha256, version.sha256];
  const entry = { ...before, written, copy: before?.copy ?? null };
  return known.includes(present)
    ? await replace(folder, entry, present, version)
    : await placeBeside(folder, entry, version);
}

async function placeNew(
  folder: ExportFolder,
  before: FolderEntry | undefined,
  version: NewVersion,
): Promise<Placed> {
  const { sha256, wanted, updatedAt } = version;
  // After a crash, or where the state was lost: the same file is not written twice.
  const same = await folder.findSame(wanted, sha256);
  const file = same ?? (await folder.freeName(wanted));
  if (same === null) await folder.publish(file);
  const copy = before?.copy ?? null;
  const entry = { updatedAt, wanted, written: { file, sha256 }, copy };
  return { entry, told: same === null ? `Written: ${file}` : null };
}

interface EarlierVersion {
  readonly wanted?: string;
  readonly written: WrittenFile;
  readonly copy: WrittenFile | null;
}

async function replace(
  folder: ExportFolder,
  { wanted: wantedBefore, written: { file: from }, copy }: EarlierVersion,
  present: string | null,
  { sha256, wanted, updatedAt }: NewVersion,
): Promise<Placed> {
  const to = wanted === wantedBefore ? from : await newNameOf(folder, from, wanted, sha256);
  const isSame = present === sha256 && from === to;
  if (!isSame) {
    // To some systems the two are one file, which must not be removed afterwards.
    const isOneFile = folded(from) === folded(to);
    if (isOneFile && from !== to && present !== null) await folder.rename(from, to);
    await folder.publish(to);
    if (!isOneFile) await folder.remove(from);
  }
  await removeCopy(folder, copy);
  const entry = { updatedAt, wanted, written: { file: to, sha256 }, copy: null };
  if (isSame) return { entry, told: null };
  return { entry, told: from === to ? `Written: ${to}` : `Written: ${to} (was ${from})` };
}

async function newNameOf(folder: ExportFolder, from: string, wanted: string, sha256: string) {
  return (await folder.findSame(wanted, sha256)) ?? (await folder.freeName(wanted, from));
}

/** The copy has done its duty, unless somebody went on writing in it. */
async function removeCopy(folder: ExportFolder, copy: WrittenFile | null): Promise<void> {
  if (copy !== null && (await folder.sha256Of(copy.file)) === copy.sha256) {
    await folder.remove(copy.file);
  }
}

async function placeBeside(
  folder: ExportFolder,
  { wanted: wantedBefore, written, copy }: EarlierVersion,
  { sha256, wanted, updatedAt }: NewVersion,
): Promise<Placed> {
  const beside = copy === null ? null : await folder.sha256Of(copy.file);
  const mayReplace = copy !== null && (beside === null || beside === copy.sha256);
  const stem = written.file.replace(/\.[^.]*$/, '');
  const file = mayReplace ? copy.file : await folder.freeName(`${stem} (server)`);
  if (beside !== sha256) await folder.publish(file);
  // The file keeps its name until it is ours again.
  const entry = { updatedAt, wanted: wantedBefore ?? wanted, written, copy: { file, sha256 } };
  return {
    entry,
    told:
      `Written: ${file}. ${written.file} was changed by hand and is left as it is: ` +
      'take over what you need from the one into the other, and delete the one from the server.',
  };
}
