import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { Table as ArrowTable, Vector as ArrowVector } from 'apache-arrow';

type NumberArray = Float64Array | Int32Array | BigInt64Array;
type Column = ArrayLike<unknown> | ArrowVector;
export type Columns = readonly Column[];

/** What node-api's vectors of numbers and instants have: one typed array. */
interface NumberVector {
  readonly items: NumberArray;
  readonly validity: { itemValid(index: number): boolean };
}

/** The answer of a query as columns: typed arrays for numbers (missing floats as NaN), arrays of strings for texts. */
export async function fetchSql(connection: DuckDBConnection, sql: string): Promise<Columns> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  const rows = chunks.reduce((n, c) => n + c.rowCount, 0);
  return Array.from({ length: result.columnCount }, (_, i) => gather(chunks, i, rows));
}

const isTyped = (items: unknown): items is NumberArray =>
  items instanceof Float64Array || items instanceof Int32Array || items instanceof BigInt64Array;

function gather(chunks: readonly DuckDBDataChunk[], index: number, rows: number): ArrayLike<unknown> {
  const first = (chunks[0]?.getColumnVector(index) as unknown as Partial<NumberVector> | undefined)?.items;
  if (!isTyped(first)) return chunks.flatMap((c) => c.getColumnValues(index));
  const out = new (first.constructor as new (n: number) => NumberArray)(rows);
  let at = 0;
  for (const chunk of chunks) {
    const { items, validity } = chunk.getColumnVector(index) as unknown as NumberVector;
    (out as Float64Array).set(items as Float64Array, at);
    if (out instanceof Float64Array) for (let i = 0; i < items.length; i++) if (!validity.itemValid(i)) out[at + i] = Number.NaN;
    at += items.length;
  }
  return out;
}

/** Our answer as columns: a frame's as Arrow, an array is one column, anything else one value. */
export function fetchOurs(answer: unknown): Columns {
  if (isFrame(answer)) return fetchArrow(answer.toArrow());
  return [Array.isArray(answer) || ArrayBuffer.isView(answer) ? (answer as unknown as ArrayLike<unknown>) : [answer]];
}

export const fetchArrow = (table: ArrowTable): Columns => table.schema.fields.map((_, i) => table.getChildAt(i) as ArrowVector);

const isFrame = (answer: unknown): answer is { toArrow(): ArrowTable } =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'toArrow' in answer;

const TOLERANCE = 1e-9;
const NOTHING = 1e-12;
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : (value ?? Number.NaN));

const close = (x: number, y: number): boolean =>
  x === y || (x !== x && y !== y) || Math.abs(x - y) <= Math.max(NOTHING, TOLERANCE * Math.max(Math.abs(x), Math.abs(y)));

function same(a: unknown, b: unknown): boolean {
  const [x, y] = [plain(a), plain(b)];
  return typeof x === 'number' && typeof y === 'number' ? close(x, y) : x === y;
}

/** Where two answers differ; null if they are equal. */
export function difference(ours: Columns, sql: Columns): string | null {
  if (ours.length !== sql.length) return `${ours.length} columns, by SQL ${sql.length}`;
  for (let c = 0; c < ours.length; c++) {
    const [a, b] = [valuesOf(ours[c]), valuesOf(sql[c])];
    if (a.length !== b.length) return `${a.length} rows, by SQL ${b.length}`;
    const i = a instanceof Float64Array && b instanceof Float64Array ? firstApart(a, b) : firstDifferent(a, b);
    if (i >= 0) return `column ${c}, row ${i}: ${String(a[i])}, by SQL ${String(b[i])}`;
  }
  return null;
}

function firstApart(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < a.length; i++) if (!close(a[i], b[i])) return i;
  return -1;
}

function firstDifferent(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !same(a[i], b[i])) return i;
  return -1;
}

const isArrow = (column: Column): column is ArrowVector => 'nullCount' in column;

/** Plain values, missing floats as NaN; texts as strings. */
export function valuesOf(column: Column): ArrayLike<unknown> {
  const values = !isArrow(column) ? column : column.nullCount > 0 ? Array.from(column) : (column.toArray() as ArrayLike<unknown>);
  return values instanceof BigInt64Array ? Float64Array.from(values, Number) : values;
}
