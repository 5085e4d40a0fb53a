import { allNodes, type Node, type Sink } from '@pandorable/planner';
import type { ExecuteOptions, SparkConnectClient } from '../client/index.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { coalesced } from '../lower/relations.js';
import { foldAt, unfoldAt } from '../source/folders.js';
import { readerOptionTexts } from '../source/options.js';
import { clusterPath } from '../source/paths.js';
import { partitionsOf, write } from './command.js';
import { writeJdbc, writeTable } from './tables.js';

/**
 * Writes rows with Spark: to a folder with a file for each partition, to a table of the catalog, or through JDBC. Where this machine
 * sees the folder and there is one file in it, the file takes the folder's place, as pandas writes it.
 */
export async function writeSink(
  client: SparkConnectClient,
  plan: Node,
  relation: Relation,
  sink: Sink,
  options: ExecuteOptions,
): Promise<{ rows: number }> {
  const few = isOurs(plan) ? coalesced(relation, 1) : relation;
  if (sink.format === 'table') return writeTable(client, few, sink, options);
  if (sink.format === 'jdbc') return writeJdbc(client, few, sink, options);
  const path = clusterPath(sink.path);
  if (sink.mode === 'append') foldAt(path);
  const rows = await write(
    client,
    few,
    sink,
    { source: sink.format, saveType: { case: 'path', value: path }, options: fileOptions(sink) },
    options,
  );
  if (partitionsOf(sink).length === 0 && sink.mode !== 'append' && sink.mode !== 'ignore') unfoldAt(path);
  return { rows };
}

/** Rows that came from this process are few enough for one file. */
const isOurs = (plan: Node): boolean => [...allNodes(plan)].every((n) => n.kind !== 'scan' && n.kind !== 'cached' && n.kind !== 'sql');

/** Where Spark's writers of texts differ from pandas' when nothing is said. */
const TEXT_OPTIONS: Readonly<Partial<Record<Sink['format'], Record<string, string>>>> = {
  csv: { header: 'true', emptyValue: '', escape: '"', ignoreLeadingWhiteSpace: 'false', ignoreTrailingWhiteSpace: 'false' },
  json: { ignoreNullFields: 'false' },
};

/** Notes of pandas go with the columns (see source/notes.ts), the rest are options of Spark's writers. */
function fileOptions({ format, options: { kv_metadata: _, ...options } }: Sink): Record<string, string> {
  return { ...TEXT_OPTIONS[format], ...readerOptionTexts(options) };
}
