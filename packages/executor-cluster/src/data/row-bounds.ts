import { statSync } from 'node:fs';
import type { Source } from '@pandorable/planner';
import { fileHere } from '../source/paths.js';

/** A row of a text file takes at least so many bytes. */
const ROW_BYTES = 2;
const TEXTS: ReadonlySet<Source['format']> = new Set(['csv', 'json', 'text']);
const COMPRESSED = /\.(gz|bz2|zst|xz|zip|lz4|snappy|deflate)$/i;

/** How many rows the files of a source have at most, where they lie on this machine. */
export function rowsOfFiles({ format, paths }: Source): number | undefined {
  if (!TEXTS.has(format) || paths.some((p) => COMPRESSED.test(p))) return undefined;
  let bytes = 0;
  for (const path of paths) {
    const file = fileHere(path);
    const stat = file === undefined ? undefined : statSync(file);
    if (!stat?.isFile()) return undefined;
    bytes += stat.size;
  }
  return Math.ceil(bytes / ROW_BYTES);
}
