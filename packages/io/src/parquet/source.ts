import fs from 'node:fs';
import path from 'node:path';
import { NotImplementedError, type Source, ValueError } from '@pandorable/planner';
import type { Bag } from '../csv/options.js';
import { localPath, noFile, resolveInput } from '../files.js';
import { dataFiles, hasPartitions } from '../glob.js';

/** A comparison that rows must satisfy; the outer list is any of, the inner all of. */
export type Filter = readonly [column: string, operator: '=' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in', value: unknown];

/** How an engine reads Parquet files. */
export interface ParquetSourceOptions {
  /** folders named `key=value` are columns */
  readonly hivePartitioning: boolean;
  readonly columns?: readonly string[];
  readonly filters?: readonly (readonly Filter[])[];
}

const OPERATORS = ['=', '==', '!=', '<', '<=', '>', '>=', 'in', 'not in'];

/** The source that read_parquet's arguments describe. */
export function parquetSource(source: unknown, bag: Bag = {}): Source {
  if (bag.engine !== undefined && bag.engine !== null && !['auto', 'pyarrow', 'fastparquet'].includes(String(bag.engine)))
    throw new ValueError(`engine must be one of 'pyarrow', 'fastparquet'`);
  const { paths, hive } = parquetPaths(source);
  const options: ParquetSourceOptions = {
    hivePartitioning: hive,
    ...(Array.isArray(bag.columns) ? { columns: bag.columns.map(String) } : {}),
    ...(bag.filters === undefined || bag.filters === null ? {} : { filters: readFilters(bag.filters) }),
  };
  return { format: 'parquet', paths, options: { ...options } };
}

function parquetPaths(source: unknown): { paths: readonly string[]; hive: boolean } {
  if (Array.isArray(source)) {
    const parts = source.map(parquetPaths);
    return { paths: parts.flatMap((p) => p.paths), hive: parts.some((p) => p.hive) };
  }
  if (typeof source === 'string' || source instanceof URL) {
    const local = localPath(source);
    if (fs.existsSync(local) && fs.statSync(local).isDirectory()) return folder(local, String(source));
  }
  const input = resolveInput(source);
  if (input.kind !== 'paths')
    throw new NotImplementedError('readParquet: content in memory is not supported; write the bytes to a file first, or give a path');
  return { paths: input.paths, hive: input.paths.some(hasPartitions) };
}

function folder(root: string, shown: string): { paths: readonly string[]; hive: boolean } {
  const paths = dataFiles(root);
  if (paths.length === 0) throw noFile(path.join(shown, '*.parquet'));
  return { paths, hive: paths.some((f) => hasPartitions(path.relative(root, f))) };
}

/** pandas' filters: a list of tuples (all of them), or a list of such lists (any of them). */
export function readFilters(filters: unknown): readonly (readonly Filter[])[] {
  if (!Array.isArray(filters) || filters.length === 0) throw new ValueError('Malformed filters: give [[column, operator, value], …]');
  const isFilter = (f: unknown): f is Filter => Array.isArray(f) && f.length === 3 && typeof f[0] === 'string' && typeof f[1] === 'string';
  const groups = filters.every(isFilter) ? [filters] : filters;
  for (const group of groups) {
    if (!Array.isArray(group) || !group.every(isFilter)) throw new ValueError('Malformed filters: give [[column, operator, value], …]');
    for (const [, operator] of group)
      if (!OPERATORS.includes(operator)) throw new ValueError(`'${operator}' is not a valid operator in predicates.`);
  }
  return groups as readonly (readonly Filter[])[];
}
