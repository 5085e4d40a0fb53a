import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { allNodes, FileNotFoundError, type Node, type Sink } from '@pandorable/planner';
import type { ExecuteOptions, SparkConnectClient } from './client/index.js';
import { type Command, CommandSchema, WriteOperation_SaveMode } from './gen/spark/connect/commands_pb.js';
import type { Relation } from './gen/spark/connect/relations_pb.js';
import { coalesced, observed } from './lower/relations.js';
import { clusterPath } from './source/paths.js';

const COUNT = 'pandorable_rows';

/**
 * Writes rows with Spark, which makes a folder of that name with a file for each partition. Where this machine sees the folder
 * and there is one file in it, the file takes the folder's place, as pandas writes it.
 */
export async function writeSink(
  client: SparkConnectClient,
  plan: Node,
  relation: Relation,
  sink: Sink,
  options: ExecuteOptions,
): Promise<{ rows: number }> {
  const path = clusterPath(sink.path);
  const partitioned = partitionsOf(sink).length > 0;
  const input = observed(isOurs(plan) && !partitioned ? coalesced(relation, 1) : relation, COUNT);
  const result = await client.execute(writeCommand(input, path, sink), options).done();
  const count = result.observed.get(COUNT)?.['rows']?.literalType;
  if (!partitioned) unfold(path, sink.path);
  return { rows: count?.case === 'long' ? Number(count.value) : 0 };
}

/** Rows that came from this process are few enough for one file. */
const isOurs = (plan: Node): boolean => [...allNodes(plan)].every((n) => n.kind !== 'scan' && n.kind !== 'cached' && n.kind !== 'sql');

const partitionsOf = (sink: Sink): string[] =>
  Array.isArray(sink.options['partition_by']) ? sink.options['partition_by'].map(String) : [];

function writeCommand(input: Relation, path: string, sink: Sink): Command {
  const { compression } = sink.options;
  return create(CommandSchema, {
    commandType: {
      case: 'writeOperation',
      value: {
        input,
        source: sink.format,
        saveType: { case: 'path', value: path },
        mode: WriteOperation_SaveMode.OVERWRITE,
        partitioningColumns: partitionsOf(sink),
        options: { ...(typeof compression === 'string' ? { compression } : {}), ...(sink.format === 'csv' ? { header: 'true' } : {}) },
      },
    },
  });
}

/** A folder with one data file becomes that file. */
function unfold(path: string, given: string): void {
  if (!existsSync(path) || !statSync(path).isDirectory()) return;
  const parts = readdirSync(path).filter((name) => /^part-/.test(name));
  if (parts.length !== 1) return;
  const beside = `${path}.${process.pid}.part`;
  try {
    renameSync(join(path, parts[0]), beside);
    rmSync(path, { recursive: true });
    renameSync(beside, path);
  } catch (cause) {
    throw new FileNotFoundError(`the file in the folder '${given}' could not be moved to its place`, { code: 'move-failed', cause });
  }
}
