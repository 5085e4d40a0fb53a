import { randomUUID } from 'node:crypto';
import {
  type CachedNode,
  EngineError,
  type Field,
  type Node,
  type PersistOptions,
  type RunOptions,
  type StorageLevel,
  schemaOf,
  type Table,
  valuesOf,
} from '@pandorable/planner';
import type { SparkConnectClient, StorageLevelInit } from '../client/index.js';
import type { Relation } from '../gen/spark/connect/relations_pb.js';
import { columnName } from '../lower/expr.js';
import { aggregate, checkpointed, project, sqlAs, sqlExpr } from '../lower/relations.js';
import { executeOptions } from '../run-options.js';

/** How to compute rows, and where to keep them. */
interface Made {
  readonly relation: () => Promise<Relation>;
  readonly level: StorageLevel | undefined;
}

interface Kept {
  readonly id: string;
  readonly rows: number;
  /** rows before each partition */
  readonly offsets: readonly number[];
}

type Fetch = (relation: Relation, options: RunOptions) => Promise<Table>;

const PARTITION = '_partition';

/** Results kept on the cluster, as checkpoints. A new session has none of them: they are computed again from their plans. */
export class KeptRows {
  readonly #client: SparkConnectClient;
  readonly #lowered: (plan: Node) => Promise<Relation>;
  readonly #fetch: Fetch;
  readonly #made = new Map<string, Made>();
  readonly #kept = new Map<string, Promise<Kept>>();
  readonly #known = new Map<string, Kept>();

  constructor(client: SparkConnectClient, lowered: (plan: Node) => Promise<Relation>, fetch: Fetch) {
    this.#client = client;
    this.#lowered = lowered;
    this.#fetch = fetch;
  }

  async add(plan: Node, options?: PersistOptions): Promise<{ handle: string; rows: number; bytes: number }> {
    const { handle, rows } = await this.addRelation(() => this.#lowered(plan), options);
    return { handle, rows, bytes: rows * rowBytes(schemaOf(plan)) };
  }

  /** Keeps what a relation gives; it is made anew where the rows have to be computed again. */
  async addRelation(make: () => Promise<Relation>, { level, ...options }: PersistOptions = {}): Promise<{ handle: string; rows: number }> {
    const handle = `kept_${randomUUID()}`;
    this.#made.set(handle, { relation: make, level });
    try {
      const { rows } = await this.#compute(handle, options);
      return { handle, rows };
    } catch (error) {
      this.#made.delete(handle);
      throw error;
    }
  }

  /** Sees to it that kept rows are there. */
  async prepare(handle: string): Promise<void> {
    if (this.#known.has(handle)) return;
    if (!this.#made.has(handle)) throw gone(handle);
    await (this.#kept.get(handle) ?? this.#compute(handle).then(() => undefined));
  }

  /** How many rows are kept; undefined before they were computed. */
  rowsOf(handle: string): number | undefined {
    return this.#known.get(handle)?.rows;
  }

  async remove(handle: string): Promise<void> {
    const kept = this.#known.get(handle);
    this.#made.delete(handle);
    this.#known.delete(handle);
    this.#kept.delete(handle);
    if (kept !== undefined) await this.#client.releaseCheckpoint(kept.id);
  }

  /** Forgets what a lost session held. */
  lose(): void {
    this.#known.clear();
    this.#kept.clear();
  }

  /** Frees all that is kept, and computes it again when it is read. */
  async renew(): Promise<void> {
    const former = [...this.#known.values()];
    this.lose();
    await Promise.all(former.map(({ id }) => this.#client.releaseCheckpoint(id)));
  }

  relation(node: CachedNode): Relation {
    const kept = this.#known.get(node.handle);
    if (kept === undefined) throw gone(node.handle);
    const before = kept.offsets.length === 0 ? '0L' : `get(array(${kept.offsets.map((n) => `${n}L`).join(', ')}), spark_partition_id())`;
    // ids have the partition in their upper bits, and run from 0 in each
    const number = `(monotonically_increasing_id() & 8589934591L) + ${before}`;
    const columns = node.columns.map((c) => sqlAs(columnName(c.name), c.id));
    return project(checkpointed(kept.id), node.rowNumber === undefined ? columns : [...columns, sqlAs(number, node.rowNumber)]);
  }

  async #compute(handle: string, options: RunOptions = {}): Promise<{ rows: number }> {
    let rows = 0;
    const work = (async (): Promise<Kept> => {
      const { relation, level } = this.#made.get(handle)!;
      const id = await this.#client.checkpoint(await relation(), {
        ...executeOptions(options),
        ...(level === undefined ? {} : { storageLevel: storageLevel(level) }),
      });
      const counted = await this.#counted(id, options);
      rows = (valuesOf(counted.columns[1]) as number[]).reduce((a, b) => a + b, 0);
      const kept = { id, rows, offsets: offsetsOf(counted) };
      this.#known.set(handle, kept);
      return kept;
    })();
    this.#kept.set(handle, work);
    try {
      await work;
    } catch (error) {
      this.#kept.delete(handle);
      throw error;
    }
    return { rows };
  }

  /** The rows of each partition; what cannot be counted is not kept. */
  async #counted(id: string, options: RunOptions): Promise<Table> {
    try {
      return await this.#fetch(countOf(id), options);
    } catch (error) {
      await this.#client.releaseCheckpoint(id).catch(() => undefined);
      throw error;
    }
  }
}

const VARYING: ReadonlySet<Field['type']['kind']> = new Set(['utf8', 'object', 'binary', 'list', 'struct']);
/** About what a row of Spark's takes in memory: two objects, a bit for each missing value, 8 bytes a field, its texts. */
const rowBytes = (fields: readonly Field[]): number =>
  60 + 8 * Math.ceil(fields.length / 64) + fields.reduce((n, { type }) => n + (VARYING.has(type.kind) ? 32 : 8), 0);

/** A level in Spark's terms; those of the JVM's own objects are for programs of the JVM. */
export function storageLevel(level: StorageLevel): StorageLevelInit {
  return {
    useMemory: !level.startsWith('DISK'),
    useDisk: !level.startsWith('MEMORY_ONLY'),
    useOffHeap: level === 'OFF_HEAP',
    deserialized: level === 'MEMORY_AND_DISK_DESER',
    replication: Number(/_(\d)$/.exec(level)?.[1] ?? 1),
  };
}

const countOf = (id: string): Relation =>
  aggregate(project(checkpointed(id), [sqlAs('spark_partition_id()', PARTITION)]), [sqlExpr(PARTITION)], [sqlAs('count(1)', 'rows')]);

function offsetsOf(counted: Table): number[] {
  const [partitions, rows] = counted.columns.map(valuesOf) as number[][];
  const sizes = new Array<number>(partitions.reduce((n, p) => Math.max(n, p + 1), 0)).fill(0);
  partitions.forEach((p, i) => {
    sizes[p] = rows[i];
  });
  let before = 0;
  return sizes.map((n) => (before += n) - n);
}

const gone = (handle: string): EngineError => new EngineError(`the kept rows ${handle} were released`, { code: 'kept-rows-gone' });
