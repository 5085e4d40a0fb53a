import { readdirSync, statSync } from 'node:fs';
import { foldFile, unfoldFile } from '@pandorable/io';
import { FileNotFoundError } from '@pandorable/planner';
import { fileHere } from './paths.js';

/** A folder with one data file becomes that file, where this machine sees the folder. */
export function unfoldAt(path: string): void {
  const here = fileHere(path);
  if (here === undefined || !statSync(here).isDirectory()) return;
  const parts = readdirSync(here).filter((name) => /^part-/.test(name));
  if (parts.length !== 1) return;
  try {
    unfoldFile(here, parts[0]);
  } catch (cause) {
    throw new FileNotFoundError(`the file in the folder '${here}' could not be moved to its place`, { code: 'move-failed', cause });
  }
}

/** A file becomes a folder with that file in it, so that others can be put beside it. */
export function foldAt(path: string): void {
  const here = fileHere(path);
  if (here !== undefined && statSync(here).isFile()) foldFile(here);
}
