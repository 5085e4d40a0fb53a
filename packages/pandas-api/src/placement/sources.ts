/** Where the rows of a source lie, and how many bytes they are. */
import { existsSync, statSync } from 'node:fs';
import { expandGlob, isGlob, localPath } from '@pandorable/io';
import type { Source } from '@pandorable/planner';

export interface Whereabouts {
  /** 'here': this machine reads it; 'away': only a cluster does */
  readonly where: 'here' | 'away';
  /** on disk or in memory; undefined where it cannot be told */
  readonly bytes: number | undefined;
}

const AWAY: Whereabouts = { where: 'away', bytes: undefined };
const WEB = /^https?:\/\//i;
const ELSEWHERE = /^(?!file:)[a-z][a-z0-9+.-]+:\/\//i;
/** Parquet and ORC are packed: a byte of theirs is several in memory. */
const UNPACKED: Readonly<Partial<Record<Source['format'], number>>> = { parquet: 4, orc: 4 };

export function whereaboutsOf({ format, paths, options }: Source): Whereabouts {
  if (format === 'jdbc' || (format === 'table' && options['database'] === undefined)) return AWAY;
  if (format === 'table') return { where: 'here', bytes: fileBytes(String(options['database'])) };
  let bytes: number | undefined = 0;
  for (const path of paths) {
    if (WEB.test(path)) bytes = undefined;
    else if (ELSEWHERE.test(path)) return AWAY;
    else {
      const local = localPath(path);
      const files = isGlob(local) && !existsSync(local) ? expandGlob(local) : [local];
      const sizes = files.map(fileBytes);
      if (sizes.length === 0 || sizes.includes(undefined)) return AWAY;
      if (bytes !== undefined) bytes += (sizes as number[]).reduce((n, s) => n + s, 0) * (UNPACKED[format] ?? 1);
    }
  }
  return { where: 'here', bytes };
}

/** Of a file, or of all files of a folder; undefined where nothing is. */
function fileBytes(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (!stat.isDirectory()) return stat.size;
  return expandGlob(`${path}/**/*`).reduce((n, file) => n + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}
