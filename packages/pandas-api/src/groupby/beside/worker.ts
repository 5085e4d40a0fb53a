/** What runs beside Spark's executors, in a bundle that stands alone: makes a group of Arrow buffers, calls the function, tells its answer. */
import '../../run-time.js';
import { allocate, decodeTagged, StringColumn, takeVector, type Vector, type VectorData } from '@pandorable/planner';
import { boxAt } from '../../core/boxes.js';
import { finish } from '../../core/collect.js';
import type { LocalColumn } from '../../core/column.js';
import { localState } from '../../core/make.js';
import { optionContext } from '../../display/options.js';
import type { Dtype } from '../../dtypes/dtype.js';
import { frameOf } from '../../frame/frame.js';
import { flatData } from '../../index/data.js';
import { wrapIndex } from '../../index/make.js';
import { tuple } from '../../scalars/index.js';
import { seriesOf, seriesStateOf } from '../../series/series.js';
import { receiveDtype, receiveIndex } from './columns.js';
import { applied, type GroupFunction, type Part, sendPart } from './parts.js';
import { refuse } from './refuse.js';
import type { GroupAnswer, GroupFailure, Task, TaskColumn } from './task.js';
import { receiveValue, Unsendable } from './values.js';

export * from '../../run-time.js';

/** A column as the runner has it: validity bits, values and offsets. */
interface GroupColumn {
  readonly type: string;
  readonly buffers: readonly (Uint8Array<ArrayBuffer> | null)[];
}
interface Shape {
  readonly type: Vector['type'];
  readonly dtype: Dtype;
  readonly face: unknown;
}

const shapeOf = ({ type, dtype, face }: TaskColumn): Shape => ({ type, dtype: receiveDtype(dtype), face: receiveValue(face) });

const bitsOf = (bits: Uint8Array, rows: number): Uint8Array => Uint8Array.from({ length: rows }, (_, i) => (bits[i >> 3] >> (i & 7)) & 1);
const ARRAYS = { i8: Int8Array, i16: Int16Array, i32: Int32Array, i64: BigInt64Array, f32: Float32Array, f64: Float64Array } as const;

/** Values that exist on the client only. */
const OPAQUE = /(?:^|")(?:o\d|xkeep:)/;

function vectorFrom({ type: stored, buffers }: GroupColumn, { type, face }: Shape, rows: number): Vector {
  const [bits, data, offsets] = buffers;
  const valid = bits === null ? null : bitsOf(bits, rows);
  const vector = (found: VectorData): Vector => ({ type, length: rows, data: found, valid });
  const bytes = data ?? new Uint8Array(0);
  if (stored === 'bool') return vector(bitsOf(bytes, rows));
  if (stored !== 'utf8') {
    const values = new ARRAYS[stored as 'f64'](bytes.buffer, 0, rows);
    const out = allocate(type, rows) as Float64Array;
    return vector(values.constructor === out.constructor ? values : (out.set(values), out));
  }
  const texts = new StringColumn(bytes, new Int32Array(offsets!.buffer, 0, rows + 1));
  return vector(type.kind === 'object' ? texts.all().map((t, i) => (valid?.[i] === 0 ? face : decoded(t))) : texts);
}

const decoded = (text: string): unknown =>
  OPAQUE.test(text) ? refuse('its group holds values that exist on the client only') : decodeTagged(text);

/** Positions of the rows in their order; null where they are in it. */
function orderOf(numbers: BigInt64Array): Int32Array | null {
  if (numbers.every((n, i) => i === 0 || numbers[i - 1] < n)) return null;
  return Int32Array.from(numbers.keys()).sort((a, b) => (numbers[a] < numbers[b] ? -1 : 1));
}

/** A function over groups as it is called with a group's columns. */
export function groupCaller(fn: GroupFunction, task: Task) {
  const [keys, columns] = [task.keys.map(shapeOf), task.columns.map(shapeOf)];
  const index = shapeOf(task.index);
  const indexName = receiveValue(task.indexName);
  const labels = wrapIndex(receiveIndex(task.labels));
  const options = new Map(Object.entries(task.options).map(([name, value]) => [name, receiveValue(value)]));

  const partOf = (found: readonly GroupColumn[], rows: number, at: Int32Array | null): Part => {
    let next = 1;
    const read = (shape: Shape): LocalColumn => {
      const vector = vectorFrom(found[next++], shape, rows);
      return finish(at === null ? vector : takeVector(vector, at), shape.dtype);
    };
    const keyed = keys.map(read);
    const rowLabels = flatData(read(index), indexName);
    const state = localState(columns.map(read), labels, rowLabels);
    return task.series === null ? frameOf(state) : seriesOf(seriesStateOf(state, nameOf(keyed, task.series.listed)));
  };

  return (found: readonly GroupColumn[], rows: number): { first: number; text: string } => {
    const numbers = new BigInt64Array(found[0].buffers[1]!.buffer, 0, rows);
    const at = orderOf(numbers);
    const part = partOf(found, rows, at);
    const sorted = at === null ? numbers : BigInt64Array.from(at, (i) => numbers[i]);
    return {
      first: Number(sorted[0]),
      text: JSON.stringify(optionContext(options, () => answerOf(part, fn, task.places ? sorted : null))),
    };
  };
}

const nameOf = (keys: readonly LocalColumn[], listed: boolean): unknown => {
  const values = keys.map((k) => boxAt(k, 0));
  return listed || values.length > 1 ? tuple(...values) : values[0];
};

function answerOf(part: Part, fn: GroupFunction, numbers: BigInt64Array | null): GroupAnswer {
  let done: ReturnType<typeof applied>;
  try {
    done = applied(part, fn, []);
  } catch (error) {
    return { failed: failureOf(error) };
  }
  const places = numbers !== null && done.same ? { places: Buffer.from(Float64Array.from(numbers, Number).buffer).toString('base64') } : {};
  try {
    return { part: sendPart(done.value), same: done.same, ...places };
  } catch (error) {
    if (error instanceof Unsendable) return refuse(`it gives ${error.message}, which cannot leave the worker`);
    throw error;
  }
}

function failureOf(error: unknown): GroupFailure {
  if (!(error instanceof Error)) return refuse('it throws what is no error');
  const { name, message, stack = '', code } = error as Error & { code?: unknown };
  const frames = stack.split('\n').flatMap((l) => (/^\s+at .*function\.js/.test(l) ? [l.trim()] : []));
  return { name, message, frames, ...(typeof code === 'string' ? { code } : {}) };
}
