import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileNotFoundError } from '@pandorable/planner';
import { fileHere } from './paths.js';

/** A folder with one data file becomes that file, where this machine sees the folder. */
export function unfoldAt(path: string): void {
  const here = fileHere(path);
  if (here === undefined || !statSync(here).isDirectory()) return;
  const parts = readdirSync(here).filter((name) => /^part-/.test(name));
  if (parts.length !== 1) return;
  const beside = `${here}.${process.pid}.part`;
  try {
    renameSync(join(here, parts[0]), beside);
    rmSync(here, { recursive: true });
    renameSync(beside, here);
  } catch (cause) {
    throw new FileNotFoundError(`the file in the folder '${here}' could not be moved to its place`, { code: 'move-failed', cause });
  }
}

/** A file becomes a folder with that file in it, so that others can be put beside it. */
export function foldAt(path: string): void {
  const here = fileHere(path);
  if (here === undefined || !statSync(here).isFile()) return;
  const beside = `${here}.${process.pid}.part`;
  renameSync(here, beside);
  mkdirSync(here);
  const extension = /(?:\.\w+)+$/.exec(here)?.[0] ?? '';
  renameSync(beside, join(here, `part-0${extension}`));
}
