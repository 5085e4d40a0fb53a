import { NotImplementedError, type Source } from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { files, table } from '../lower/relations.js';
import { csvOptions, isDecided, readerOptions, readerSchema } from './csv.js';
import { readerOptionTexts } from './options.js';
import { clusterPath, fileHere } from './paths.js';
import { catalogTable, jdbcOptions } from './tables.js';

/** The relation that reads a source, with the source's own column names. */
export function readerOf(source: Source): Relation {
  switch (source.format) {
    case 'table':
      return table(catalogTable(source));
    case 'jdbc':
      return files('jdbc', [], jdbcOptions(source.paths[0], source.options));
    case 'parquet':
    case 'orc':
      return files(source.format, clusterPaths(source), folderOptions(source));
    case 'csv':
      return isDecided(source.options)
        ? files('csv', clusterPaths(source), { ...NESTED, ...readerOptions(csvOptions(source)) }, readerSchema(csvOptions(source)))
        : plain(source);
    case 'json':
    case 'text':
      return plain(source);
  }
}

function plain(source: Source): Relation {
  return files(source.format, clusterPaths(source), {
    ...NESTED,
    ...(source.format === 'csv' ? { header: 'true', inferSchema: 'true' } : {}),
    ...readerOptionTexts(source.options),
  });
}

/** A folder of texts is all files below it, as it is on this machine; names of folders are no columns of texts. */
const NESTED = { recursiveFileLookup: 'true' };

/** Hadoop's patterns have no `**`: it would match as `*` does. */
function clusterPaths({ paths }: Source): string[] {
  const deep = paths.find((p) => /(?:^|\/)\*\*(?:\/|$)/.test(p) && fileHere(p) === undefined);
  if (deep !== undefined)
    throw new NotImplementedError(
      `'${deep}': the cluster's file systems know no '**'; name the folder alone, or write one '*' for each level of folders`,
      { code: 'deep-pattern' },
    );
  return paths.map(clusterPath);
}

/** Folders named `key=value` are columns below the folder in which the first of them lies, or the first that a pattern matches. */
function folderOptions({ options, paths }: Source): Record<string, string> {
  if (options['hivePartitioning'] !== true && paths.every((p) => fileHere(p) !== undefined)) return {};
  const roots = paths.map((p) => /^(.*?)\/(?:[^/]*[*?[{][^/]*\/|[^/=]+=[^/]*(?:\/|$))/.exec(clusterPath(p))?.[1]);
  const [root] = roots;
  return root !== undefined && roots.every((r) => r === root) ? { basePath: root === '' ? '/' : root } : {};
}
