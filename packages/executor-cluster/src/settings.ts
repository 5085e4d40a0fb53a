import type { ClientOptions, SparkConnectClient } from './client/index.js';
import type { FunctionOptions } from './functions/mapped-rows.js';
import type { WindowSettings } from './lower/windows/context.js';

export interface ClusterOptions extends ClientOptions, FunctionOptions, Partial<WindowSettings> {
  /** `sc://host:port/;name=value;…`; default the one in PANDORABLE_EXECUTOR, else port 15002 of this machine */
  readonly url?: string;
  /** bytes of rows that are fetched for work that Spark could do too */
  readonly fetchLimit?: number;
  /** bytes of rows that are kept without being asked for */
  readonly keepLimit?: number;
}

export const FETCH_LIMIT = 1e9;

const DEFAULT_URL = 'sc://localhost:15002';

export function urlFrom({ url }: ClusterOptions, env: NodeJS.ProcessEnv = process.env): string {
  const asked = url ?? env['PANDORABLE_EXECUTOR'];
  return asked?.startsWith('sc://') ? asked : DEFAULT_URL;
}

const [MASTER, DRIVER, EXECUTOR, EXECUTORS] = ['spark.master', 'spark.driver.memory', 'spark.executor.memory', 'spark.executor.instances'];
const FRACTION = 'spark.memory.fraction';
/** Of each heap, before Spark divides it. */
const RESERVED = 300 * 2 ** 20;

/**
 * How many bytes of rows may be kept without being asked for: Spark's memory for them, as far as its settings tell; 0 where it keeps nothing.
 * Rows that are read from its disks come no faster than a text.
 */
export async function roomToKeep({ capabilities, config }: SparkConnectClient): Promise<number> {
  if (!capabilities.has('persist')) return 0;
  const found = await config.getMany([MASTER, DRIVER, EXECUTOR, EXECUTORS, FRACTION]);
  const inDriver = found[MASTER]?.startsWith('local') === true;
  const heap = heapBytes((inDriver ? found[DRIVER] : found[EXECUTOR]) ?? '1g');
  const heaps = inDriver ? 1 : Number(found[EXECUTORS] ?? 1);
  return Math.floor(Math.max(0, heap - RESERVED) * Number(found[FRACTION] ?? 0.6) * heaps);
}

const UNITS: Readonly<Record<string, number>> = { b: 0, k: 10, m: 20, g: 30, t: 40 };
/** Bytes of a size as Spark writes it: mebibytes without a unit. */
function heapBytes(text: string): number {
  const [, number, unit = 'm'] = /^(\d+)\s*([bkmgt])?b?$/i.exec(text.trim()) ?? ['', '1024'];
  return Number(number) * 2 ** UNITS[unit.toLowerCase()];
}

/** Settings of our own session; none changes what an expression means. */
export const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  // wall times in files and in SQL of the user are read as they are written
  'spark.sql.session.timeZone': 'UTC',
  // how files are cut and packed must not depend on how many executors there are just now: row numbers are counted by piece
  'spark.sql.files.minPartitionNum': '64',
  // a folder or table that is overwritten keeps none of its old partitions
  'spark.sql.sources.partitionOverwriteMode': 'static',
  // rows say by themselves in which partitions of a Hive table they go
  'hive.exec.dynamic.partition.mode': 'nonstrict',
  // a result comes in few batches; their size in bytes is limited besides
  'spark.sql.execution.arrow.maxRecordsPerBatch': '500000',
  // a window over a window over … takes a round of the analyzer each
  'spark.sql.analyzer.maxIterations': '1000',
  // Parquet of pandas has nanoseconds (Spark 4.3; older servers do not know the setting)
  'spark.sql.timestampNanosTypes.enabled': 'true',
};
