/** What runs beside Spark's executors, in a bundle that stands alone: makes a group of Arrow buffers, calls the function, tells its answer. */
import '../../run-time.js';
import { types, type Vector } from '@pandorable/planner';
import { boxAt } from '../../core/boxes.js';
import { finish } from '../../core/collect.js';
import type { LocalColumn } from '../../core/column.js';
import { localState } from '../../core/make.js';
import { optionContext } from '../../display/options.js';
import { dtypes } from '../../dtypes/registry.js';
import { frameOf } from '../../frame/frame.js';
import { flatData } from '../../index/data.js';
import { wrapIndex } from '../../index/make.js';
import { tuple } from '../../scalars/index.js';
import { seriesOf, seriesStateOf } from '../../series/series.js';
import { type BatchColumn, GroupBatches, type Shape, type Whole } from './batches.js';
import { receiveDtype, receiveIndex } from './columns.js';
import { applied, type GroupFunction, type Part, sendPart } from './parts.js';
import { refuse } from './refuse.js';
import type { GroupAnswer, GroupFailure, Task, TaskColumn } from './task.js';
import { receiveValue, Unsendable } from './values.js';

export * from '../../run-time.js';

const shapeOf = ({ type, dtype, face }: TaskColumn): Shape => ({ type, dtype: receiveDtype(dtype), face: receiveValue(face) });

/** The answer for a group as text, how many rows it has, their least number, and the place of the last one in its batch; -1: in that before. */
interface Told {
  readonly rows: number;
  readonly last: number;
  readonly first: number;
  readonly text: string;
}

/** A function over groups as it is called with the batches of a partition. */
export function groupCaller(fn: GroupFunction, task: Task) {
  const [keys, columns] = [task.keys.map(shapeOf), task.columns.map(shapeOf)];
  const index = shapeOf(task.index);
  const shapes = [NUMBER, ...keys, index, ...columns];
  const indexName = receiveValue(task.indexName);
  const labels = wrapIndex(receiveIndex(task.labels));
  const options = new Map(Object.entries(task.options).map(([name, value]) => [name, receiveValue(value)]));

  const partOf = (vectors: readonly Vector[]): Part => {
    const read = (k: number): LocalColumn => finish(vectors[k], shapes[k].dtype);
    const at = 1 + keys.length;
    const rowLabels = flatData(read(at), indexName);
    const state = localState(
      columns.map((_, k) => read(at + 1 + k)),
      labels,
      rowLabels,
    );
    if (task.series === null) return frameOf(state);
    const named = keys.map((_, k) => read(1 + k));
    return seriesOf(seriesStateOf(state, nameOf(named, task.series.listed)));
  };
  const told = ({ vectors, last }: Whole): Told => {
    const numbers = vectors[0].data as BigInt64Array;
    const answer = optionContext(options, () => answerOf(partOf(vectors), fn, task.places ? numbers : null));
    return { rows: numbers.length, last, first: Number(numbers[0]), text: JSON.stringify(answer) };
  };
  function* each(groups: Iterable<Whole>): Generator<Told> {
    for (const group of groups) yield told(group);
  }

  return () => {
    const batches = new GroupBatches(shapes, keys.length);
    return { add: (found: readonly BatchColumn[], rows: number) => each(batches.add(found, rows)), end: () => each(batches.end()) };
  };
}

/** The rows' numbers. */
const NUMBER: Shape = { type: types.int64, dtype: dtypes.int64, face: null };

const nameOf = (keys: readonly LocalColumn[], listed: boolean): unknown => {
  const values = keys.map((k) => boxAt(k, 0));
  return listed || values.length > 1 ? tuple(...values) : values[0];
};

function answerOf(part: Part, fn: GroupFunction, numbers: BigInt64Array | null): GroupAnswer {
  let done: ReturnType<typeof applied>;
  try {
    done = applied(part, fn);
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
