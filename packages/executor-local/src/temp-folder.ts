import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isGone, newOwner, settleNoted } from '@pandorable/io';

const FOLDER = 'pandorable-';

/** A new folder below `parent` that this process owns; what processes that are gone left, here and beside their outputs, is removed. */
export function ownFolder(parent: string): string {
  const root = join(parent, 'pandorable');
  mkdirSync(root, { recursive: true });
  settleNoted();
  for (const name of readdirSync(root)) {
    if (name.startsWith(FOLDER) && isGone(name.slice(FOLDER.length))) rmSync(join(root, name), { recursive: true, force: true });
  }
  const folder = join(root, `${FOLDER}${newOwner()}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Bytes of the files in a folder and the folders in it. */
export function folderBytes(folder: string): number {
  let bytes = 0;
  for (const name of namesIn(folder)) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile()) bytes += stat.size;
  }
  return bytes;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
