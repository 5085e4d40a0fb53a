import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import {
  allNodes,
  type DataType,
  type Expr,
  type Field,
  isInt,
  type JoinNode,
  type Node,
  presentColumns,
  type RunOptions,
  rewrite,
  type ScanNode,
  schemaOf,
} from '@pandorable/planner';
import { withinDiskLimit } from './disk-limit.js';
import { type Engine, runOn } from './engine.js';
import { isOutOfMemory, outOfMemory } from './errors.js';
import { type RawColumns, type RawSources, rawColumns } from './source.js';
import { printExpr } from './sql/expr.js';
import { identifier, text } from './sql/literal.js';
import { localColumn, planSql } from './sql/node.js';
import { sqlType } from './sql/types.js';

/** Each side of a join is written into so many parts, two for each filling of the memory: the engine itself divides each by 16 again. */
const PARTS = { least: 16, most: 64 };
/** Joins whose smaller side has fewer rows are not what takes the memory. */
const FEWEST_ROWS = 10_000;
/** The engine's own hash tables use the bits below and above these. */
const partText = (hash: string, parts: number): string => `(${hash} >> 31) % ${parts}`;
const PART_COLUMN = '_part';
const FILES = 'FORMAT parquet, COMPRESSION lz4';
/** Share of the memory for the rows of all parts that wait to be written. */
const WAITING_SHARE = 1 / 8;
const GROUP_ROWS = { least: 2048, most: 122_880 };
/** Rows of a thread that wait to be divided. */
const WAITING = { name: 'partitioned_write_flush_threshold', value: 65_536 };

interface Division {
  readonly join: JoinNode;
  /** about the bytes of the smaller side */
  readonly bytes: number;
  readonly parts: number;
}
interface Side {
  readonly folder: string;
  readonly fields: readonly Field[];
  readonly present: ReadonlySet<string>;
  readonly raw: RawColumns;
}

/** Work over a plan that may be done again over another one. */
type Work<T> = (plan: Node, options: RunOptions) => Promise<T>;

let count = 0;

/**
 * Equi-joins of large sides in parts: both sides are written to files by the hash of their keys, each part is joined by itself, and the plan
 * reads the joined rows. The files count against the limit of the temporary folder. A part is not divided again: where one key has most rows
 * no hash does.
 */
export class JoinParts {
  readonly #folder: string;
  #used = false;
  /** what was done, for people */
  readonly notes: string[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly sources: RawSources,
    private readonly options: RunOptions = {},
  ) {
    this.#folder = pathOf(engine.settings.tempDirectory, `joins-${++count}`);
  }

  /** Runs work that may be done again; where memory is too small, with one thread, and then with the plan's largest join in parts. */
  async fit<T>(plan: Node, work: Work<T>): Promise<T> {
    try {
      return await this.#counted(this.options, (options) => work(plan, options));
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      return this.#again(plan, work, error);
    }
  }

  /** One thread does not help joins that are larger than the memory. */
  async #again<T>(plan: Node, work: Work<T>, error: unknown): Promise<T> {
    const { threads, memoryBytes } = this.engine.settings;
    const division = await this.#largest(plan);
    if (threads > 1 && (division === undefined || division.bytes < memoryBytes)) {
      try {
        return await this.engine.withOneThread(() => this.#counted(this.options, (options) => work(plan, options)));
      } catch (again) {
        if (division === undefined || !isOutOfMemory(again)) throw again;
      }
    }
    if (division === undefined) throw error;
    return this.fit(replaced(plan, division.join, await this.#joined(division)), work);
  }

  /** Work beside files of ours: they count with what the engine spills. */
  #counted<T>(options: RunOptions, work: (options: RunOptions) => Promise<T>): Promise<T> {
    return this.#used ? withinDiskLimit(this.engine.settings, options, work) : work(options);
  }

  /** Removes the files: the work has read them. */
  remove(): void {
    if (this.#used) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The join whose smaller side has the most rows, as far as the engine can tell. */
  async #largest(plan: Node): Promise<Division | undefined> {
    let largest: Division | undefined;
    let most = FEWEST_ROWS;
    for (const node of allNodes(plan)) {
      if (node.kind !== 'join' || hashes(node) === undefined || repeatsSql(plan, node)) continue;
      const rows = Math.min(await this.#estimate(node.left), await this.#estimate(node.right));
      if (rows < most) continue;
      const width = Math.max(...[node.left, node.right].map((side) => widthOf(schemaOf(side))));
      const bytes = rows * width;
      largest = { join: node, bytes, parts: within(PARTS, (2 * bytes) / this.engine.settings.memoryBytes) };
      most = rows;
    }
    return largest;
  }

  async #estimate(plan: Node): Promise<number> {
    const sql = planSql(plan, await this.sources.typesOf([plan]));
    const [[, text]] = await (await this.engine.run(`EXPLAIN (FORMAT json) ${sql}`)).getRows();
    return Number(JSON.parse(String(text))[0].extra_info?.['Estimated Cardinality'] ?? Number.POSITIVE_INFINITY);
  }

  async #joined({ join, parts }: Division): Promise<ScanNode> {
    const folder = pathOf(this.#folder, String(this.notes.length));
    this.#used = true;
    mkdirSync(pathOf(folder, 'joined'), { recursive: true });
    const [left, right] = hashes(join)!;
    const sides = [
      await this.#divide(join.left, partText(left, parts), pathOf(folder, 'left'), parts, this.#step('left rows', 0, parts)),
      await this.#divide(join.right, partText(right, parts), pathOf(folder, 'right'), parts, this.#step('right rows', 1, parts)),
    ] as const;
    const paths: string[] = [];
    for (let part = 0; part < parts; part++) {
      const path = pathOf(folder, 'joined', `${part}.parquet`);
      await this.#joinPart(join, sides, part, path, this.#step(`part ${part + 1} of ${parts}`, part + 2, parts));
      for (const { folder } of sides) rmSync(partFolder(folder, part), { recursive: true, force: true });
      paths.push(path);
    }
    this.notes.push(
      `memory was too small for a join: it ran in ${parts} parts by the hash of its keys, over files in ${this.engine.settings.tempDirectory}`,
    );
    return scanOf(paths, schemaOf(join), presentColumns(join));
  }

  /** Writes the rows of one part's join to a file. */
  async #joinPart(join: JoinNode, sides: readonly [Side, Side], part: number, path: string, options: RunOptions): Promise<void> {
    const [left, right] = sides.map((side) => partOf(side, part));
    const raw = new Map<Node, RawColumns>([
      [left, sides[0].raw],
      [right, sides[1].raw],
    ]);
    const columns = schemaOf(join).map(({ id }, i) => `${identifier(id)} AS ${localColumn(i)}`);
    const rows = `SELECT ${columns.join(', ')}\nFROM (\n${planSql({ ...join, left, right }, raw)}\n)`;
    try {
      await this.engine.sparing(() => this.#copy(rows, `${text(path)} (${FILES})`, options));
    } catch (error) {
      if (!isOutOfMemory(error)) throw error;
      const counts = await Promise.all([left, right].map((side) => this.#count(side)));
      throw outOfMemory(`a join's part of ${counts.join(' and ')} rows does not fit, as where most rows have one key`, error as Error);
    }
  }

  async #count({ source }: ScanNode): Promise<string> {
    const files = source.paths.map(text).join(', ');
    const [[rows]] = await (await this.engine.run(`SELECT count(*) FROM read_parquet([${files}])`)).getRows();
    return String(rows);
  }

  /** Writes the rows of a side, a folder for each part. */
  async #divide(plan: Node, part: string, folder: string, parts: number, options: RunOptions): Promise<Side> {
    const fields = schemaOf(plan);
    mkdirSync(folder);
    const none = fields.map(({ type }, i) => `${typed('NULL', type)} AS ${localColumn(i)}`);
    await this.#copy(`SELECT ${none.join(', ')} WHERE false`, `${text(emptyFile(folder))} (${FILES})`);
    const columns = fields.map(({ id, type }, i) => `${typed(identifier(id), type)} AS ${localColumn(i)}`);
    const inner = new JoinParts(this.engine, this.sources, options);
    try {
      await inner.fit(plan, async (fitted, own) => {
        rmSync(partsOf(folder), { recursive: true, force: true });
        const rows = planSql(fitted, await this.sources.typesOf([fitted]));
        const parted = `SELECT ${columns.join(', ')}, ${part} AS ${PART_COLUMN}\nFROM (\n${rows}\n)`;
        const target = `${text(partsOf(folder))} (${FILES}, PARTITION_BY (${PART_COLUMN}), ROW_GROUP_SIZE ${this.#groupRows(fields, parts)})`;
        const copy = copyText(parted, target);
        await this.#counted(own, (counted) => this.engine.use((connection) => runWith(connection, WAITING, copy), counted));
      });
    } finally {
      inner.remove();
      this.notes.push(...inner.notes);
    }
    const raw = await rawColumns(this.engine, `SELECT * FROM read_parquet(${text(emptyFile(folder))})`);
    return { folder, fields, present: presentColumns(plan), raw };
  }

  /** So many rows of each part wait in memory to be written together. */
  #groupRows(fields: readonly Field[], parts: number): number {
    return within(GROUP_ROWS, (this.engine.settings.memoryBytes * WAITING_SHARE) / (parts * widthOf(fields)));
  }

  async #copy(rows: string, target: string, options: RunOptions = {}): Promise<void> {
    await this.#counted(options, (counted) => this.engine.run(copyText(rows, target), counted));
  }

  /** How far one of the steps is, told as part of them all. */
  #step(what: string, done: number, parts: number): RunOptions {
    const { signal, onProgress } = this.options;
    const stage = `join in parts, ${what}`;
    const steps = parts + 2;
    onProgress?.({ stage, fraction: done / steps });
    return {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined
        ? {}
        : { onProgress: ({ fraction = 0, ...told }) => onProgress({ ...told, stage, fraction: (done + fraction) / steps }) }),
    };
  }
}

const typed = (value: string, type: DataType): string => `CAST(${value} AS ${sqlType(type)})`;

const WIDE: ReadonlySet<DataType['kind']> = new Set(['utf8', 'object', 'binary', 'list', 'struct']);
/** About the bytes of a row in memory. */
const widthOf = (fields: readonly Field[]): number => fields.reduce((sum, { type }) => sum + (WIDE.has(type.kind) ? 64 : 8), 16);
const within = ({ least, most }: { readonly least: number; readonly most: number }, wanted: number): number =>
  Math.ceil(Math.min(most, Math.max(least, wanted)));

const copyText = (rows: string, target: string): string => `COPY (\n${rows}\n) TO ${target}`;

async function runWith(connection: DuckDBConnection, { name, value }: typeof WAITING, sql: string): Promise<void> {
  await runOn(connection, `SET ${name} = ${value}`);
  try {
    await runOn(connection, sql);
  } finally {
    await runOn(connection, `RESET ${name}`);
  }
}

const emptyFile = (folder: string): string => pathOf(folder, 'empty.parquet');
const partsOf = (folder: string): string => pathOf(folder, 'parts');
const partFolder = (folder: string, part: number): string => pathOf(partsOf(folder), `${PART_COLUMN}=${part}`);

/** The rows of one part; a part without rows has no folder. */
function partOf({ folder, fields, present }: Side, part: number): ScanNode {
  const own = partFolder(folder, part);
  const names = existsSync(own) ? readdirSync(own) : [];
  return scanOf([emptyFile(folder), ...names.map((name) => pathOf(own, name))], fields, present);
}

function scanOf(paths: readonly string[], fields: readonly Field[], present: ReadonlySet<string>): ScanNode {
  const columns = fields.map(({ id, type }, i) => ({ id, type, name: localColumn(i), present: present.has(id) }));
  return { kind: 'scan', source: { format: 'parquet', paths, options: { hivePartitioning: false } }, columns };
}

const replaced = (plan: Node, old: Node, by: Node): Node => rewrite(plan, (node, before) => (before === old ? by : node));

/** The hash of a join's keys over either side, equal where the keys are; undefined where no key tells the parts apart. */
function hashes({ how, on, left, right }: JoinNode): readonly [left: string, right: string] | undefined {
  if (how === 'cross' || schemaOf(left).length === 0 || schemaOf(right).length === 0) return undefined;
  const pairs = on.map(([l, r]) => {
    const type = commonType(l, r);
    return type === undefined ? undefined : [l, r].map((e) => `CAST(${printExpr(e, identifier)} AS ${type})`);
  });
  const known = pairs.filter((p) => p !== undefined);
  return known.length === 0 ? undefined : [`hash(${known.map((p) => p[0]).join(', ')})`, `hash(${known.map((p) => p[1]).join(', ')})`];
}

/** The type in which two keys are compared; undefined where that takes more than this to tell. */
function commonType({ type: left }: Expr, { type: right }: Expr): string | undefined {
  if (sqlType(left) === sqlType(right)) return sqlType(left);
  const kinds = [left, right];
  if (kinds.every(isInt)) return 'HUGEINT';
  const doubles = kinds.some((t) => t.kind === 'float64') && kinds.every((t) => isInt(t) || t.kind === 'float64');
  return doubles ? 'DOUBLE' : undefined;
}

/** Would a query of the user's be read twice with this join apart? It may answer differently each time. */
function repeatsSql(plan: Node, join: JoinNode): boolean {
  const places = [allNodes(join.left), allNodes(join.right), allNodes(plan, new Set([join]))];
  return [...allNodes(join)].some((n) => n.kind === 'sql' && places.filter((nodes) => nodes.has(n)).length > 1);
}
