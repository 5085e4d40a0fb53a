import { create, type MessageInitShape } from '@bufbuild/protobuf';
import type { Sink } from '@pandorable/planner';
import type { ExecuteOptions, SparkConnectClient } from '../client/index.js';
import { CommandSchema, WriteOperation_SaveMode as SaveMode, type WriteOperationSchema } from '../gen/spark/connect/commands_pb.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { aggregate, observed, sqlAs } from '../lower/relations.js';

const COUNT = 'pandorable_rows';
const MODES = {
  overwrite: SaveMode.OVERWRITE,
  truncate: SaveMode.OVERWRITE,
  append: SaveMode.APPEND,
  error: SaveMode.ERROR_IF_EXISTS,
  ignore: SaveMode.IGNORE,
} as const;

/** What of a write depends on where the rows go. */
type Place = Pick<Exclude<MessageInitShape<typeof WriteOperationSchema>, { $typeName: string }>, 'saveType' | 'options' | 'source'>;

/** Names of the columns whose values are folders or partitions. */
export const partitionsOf = ({ partitionBy = [] }: Sink): readonly string[] => partitionBy;

/** One command of Spark's; gives the number of rows written. */
export async function write(
  client: SparkConnectClient,
  input: Relation,
  sink: Sink,
  place: Place,
  options: ExecuteOptions,
): Promise<number> {
  const counts = client.capabilities.has('observedMetrics');
  const value = {
    input: counts ? observed(input, COUNT) : input,
    mode: MODES[sink.mode ?? 'overwrite'],
    partitioningColumns: [...partitionsOf(sink)],
    ...place,
  };
  const command = create(CommandSchema, { commandType: { case: 'writeOperation', value } });
  const result = await client.execute(command, options).done();
  if (!counts) return countRows(client, input, options);
  const count = result.observed.get(COUNT)?.['rows']?.literalType;
  return count?.case === 'long' ? Number(count.value) : 0;
}

/** Where a server cannot count the rows while it writes them. */
async function countRows(client: SparkConnectClient, rows: Relation, options: ExecuteOptions): Promise<number> {
  const counted = await client.execute(aggregate(rows, [], [sqlAs('count(1)', 'rows')]), options).table();
  return Number(counted.getChildAt(0)?.get(0) ?? 0);
}
