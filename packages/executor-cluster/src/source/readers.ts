import type { Source } from '@pandorable/planner';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { files, table } from '../lower/relations.js';
import { csvOptions, isDecided, readerOptions, readerSchema } from './csv.js';
import { readerOptionTexts } from './options.js';
import { clusterPath } from './paths.js';
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
      return files(source.format, source.paths.map(clusterPath), folderOptions(source));
    case 'csv':
      return isDecided(source.options)
        ? files('csv', source.paths.map(clusterPath), readerOptions(csvOptions(source)), readerSchema(csvOptions(source)))
        : plain(source);
    case 'json':
    case 'text':
      return plain(source);
  }
}

function plain(source: Source): Relation {
  return files(source.format, source.paths.map(clusterPath), {
    ...(source.format === 'csv' ? { header: 'true', inferSchema: 'true' } : {}),
    ...readerOptionTexts(source.options),
  });
}

/** Folders named `key=value` are columns below the folder in which the first of them lies. */
function folderOptions({ options, paths }: Source): Record<string, string> {
  if (options['hivePartitioning'] !== true) return {};
  const roots = paths.map((p) => /^(.*?)\/[^/=]+=[^/]*\//.exec(clusterPath(p))?.[1]);
  const [root] = roots;
  return root !== undefined && roots.every((r) => r === root) ? { basePath: root === '' ? '/' : root } : {};
}
