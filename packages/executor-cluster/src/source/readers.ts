import { type DataType, NotImplementedError, type Source } from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { files, table } from '../lower/relations.js';
import { quotedName } from '../lower/types.js';
import { csvOptions, isDecided, readerOptions, readerSchema } from './csv.js';
import { clusterPath } from './paths.js';

/** The relation that reads a source, with the source's own column names. */
export function readerOf(source: Source): Relation {
  switch (source.format) {
    case 'table':
      return table(tableName(source.paths[0]));
    case 'parquet':
      return files('parquet', source.paths.map(clusterPath), parquetOptions(source));
    case 'csv':
      return isDecided(source.options)
        ? files('csv', source.paths.map(clusterPath), readerOptions(csvOptions(source)), readerSchema(csvOptions(source)))
        : plain(source);
    case 'json':
      return plain(source);
  }
}

/** A name as it is written, or its parts in quotes where they are no plain words. */
const tableName = (name: string): string => (name.includes('`') ? name : name.split('.').map(quotedName).join('.'));

function plain(source: Source): Relation {
  const options = Object.entries(source.options).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, optionText(name, value)] as const],
  );
  return files(source.format, source.paths.map(clusterPath), {
    ...(source.format === 'csv' ? { header: 'true', inferSchema: 'true' } : {}),
    ...Object.fromEntries(options),
  });
}

function optionText(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new NotImplementedError(`'${name}' is no option of Spark's readers`, { code: 'bad-option' });
}

/** Folders named `key=value` are columns below the folder in which the first of them lies. */
function parquetOptions({ options, paths }: Source): Record<string, string> {
  if (options['hivePartitioning'] !== true) return {};
  const roots = paths.map((p) => /^(.*?)\/[^/=]+=[^/]*\//.exec(clusterPath(p))?.[1]);
  const [root] = roots;
  return root !== undefined && roots.every((r) => r === root) ? { basePath: root === '' ? '/' : root } : {};
}

/** Columns of a source, with their types where our options say them. */
export const declaredTypes = (source: Source): ReadonlyMap<string, DataType> | undefined =>
  source.format === 'csv' && isDecided(source.options) ? new Map(csvOptions(source).columns.map((c) => [c.name, c.type])) : undefined;
