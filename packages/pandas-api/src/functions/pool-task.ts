/** What a thread of the pool does: users' functions over ranges of rows, and kernels. */
import { compileFunction } from 'node:vm';
import { StringColumn } from '@pandorable/planner';
import { rollRange } from '../kernels/ranges.js';
import type { WindowBounds } from '../kernels/windows.js';
import { AnswerCollector } from './answers.js';
import { type CellReader, elementCall, type RowCall, rowCall } from './call.js';
import type { FunctionRange, KernelTask, RangeResult, SharedColumn, StartTask } from './pool-wire.js';

type Fn = (value: any) => unknown;

/** The function needs what only the main thread has. */
class Handback extends Error {}
/** The first reason stands, even if the function catches it. */
let handback: Handback | null = null;
const handBack = (reason: string): never => {
  throw (handback ??= new Handback(reason));
};

/** The job at hand: its function is made once. */
interface Loaded {
  readonly id: number;
  readonly call: RowCall;
  /** places of the columns that were read */
  readonly used: Set<number>;
}
let loaded: Loaded | undefined;

function load(range: FunctionRange): Loaded {
  if (loaded?.id === range.id) return loaded;
  const fn = compileFunction(`'use strict';\n${range.prelude}\nreturn (\n${range.source}\n);`)() as Fn;
  const used = new Set<number>();
  return (loaded = { id: range.id, call: callOf(range, fn, used), used });
}

function readerOf(column: SharedColumn): CellReader {
  switch (column.kind) {
    case 'number': {
      const { data } = column;
      return (i) => data[i];
    }
    case 'bool': {
      const { data, valid } = column;
      return (i) => (valid !== null && valid[i] === 0 ? null : data[i] === 1);
    }
    case 'text': {
      const texts = new StringColumn(column.bytes, column.offsets);
      const { valid } = column;
      return (i) => (valid !== null && valid[i] === 0 ? null : texts.get(i));
    }
    case 'hidden':
      return () => handBack('it reads a column that cannot be shared between threads');
  }
}

/** Notes which columns are read. */
function notedReaders(range: FunctionRange, used: Set<number>): Map<string, CellReader> {
  const readers = new Map<string, CellReader>();
  range.columns.forEach((column, k) => {
    const read = readerOf(column);
    readers.set(range.names[k], (i) => {
      used.add(k);
      return read(i);
    });
  });
  return readers;
}

function callOf(range: FunctionRange, fn: Fn, used: Set<number>): RowCall {
  if (range.call === 'row')
    return rowCall(fn, notedReaders(range, used), range.rows, () => handBack('it asks a row for members of a Series'));
  used.add(0);
  const [column] = range.columns;
  return elementCall(fn, { read: readerOf(column), numbers: column.kind === 'number' ? column.data : null }, range.rows, range.skipMissing);
}

/** Row by row where somebody watches for calls that do not end. */
function ask(call: RowCall, collector: AnswerCollector, { end, at, lane }: FunctionRange): void {
  if (at.length === 0) return call.ask(collector, end);
  while (collector.next < end) {
    Atomics.store(at, lane, collector.next);
    call.ask(collector, collector.next + 1);
  }
}

const isPlain = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'symbol') || value instanceof Date;

function callRange(range: FunctionRange): RangeResult {
  const { start, end } = range;
  handback = null;
  const collector = new AnswerCollector(range.numbers, () => '', start);
  try {
    ask(load(range).call, collector, range);
  } catch {
    return handback === null ? { failed: collector.next } : { refused: (handback as Handback).message };
  }
  const { numbers, rest } = collector.done();
  if (handback !== null) return { refused: (handback as Handback).message };
  if (!rest.every(isPlain)) return { refused: 'it returns objects' };
  return { start, end, count: numbers.length, rest, used: [...load(range).used] };
}

export default function runTask(task: FunctionRange | KernelTask | StartTask): RangeResult | void {
  if (task.kind === 'function') return callRange(task);
  if (task.kind === 'kernel') runKernel(task);
}

function runKernel({ name, values, bounds, parameters, range, out }: KernelTask): void {
  rollRange(name, values, bounds as WindowBounds, parameters, range, out);
}
