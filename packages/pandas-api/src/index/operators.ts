import { type TimeUnit, ValueError } from '@pandorable/planner';
import type { ArithmeticOp } from '../cells/arithmetic.js';
import type { CompareOp } from '../cells/compare.js';
import { boxAll } from '../core/boxes.js';
import type { LocalColumn } from '../core/column.js';
import { columnOf, isTypedArray } from '../core/values.js';
import type { Dtype } from '../dtypes/dtype.js';
import { sameDtype } from '../dtypes/registry.js';
import { compareLabels } from '../kernels/sort-labels.js';
import { isMissing, isTuple, pythonRepr, timedelta } from '../scalars/index.js';
import { asSeries } from './as-series.js';
import { type BooleanArray, booleans } from './boolean-array.js';
import { columnIn } from './construct.js';
import { dataColumn, dataLength, dataNames, flatData, type IndexData } from './data.js';
import { freqOf, freqText, isOffset } from './frequency.js';
import { labelOr } from './get-loc.js';
import { lookupOf } from './lookup.js';

/** The other operand: one value for all rows, or a column. */
interface Operand {
  readonly scalar: boolean;
  readonly column: LocalColumn;
  readonly at: (i: number) => unknown;
  readonly value?: unknown;
}

function operandOf(other: unknown, n: number): Operand {
  const list = typeof other === 'object' && other !== null && !isTuple(other) && !isOffset(other) ? columnBeside(other) : null;
  if (list === null) return { scalar: true, column: isOffset(other) ? columnOf([null]) : columnOf([other]), at: () => other, value: other };
  if (list.vector.length !== n) throw new ValueError(`Lengths must match to compare: (${n},) vs (${list.vector.length},)`);
  const values = boxAll(list);
  return { scalar: false, column: list, at: (i) => values[i] };
}

const columnBeside = (other: object): LocalColumn | null =>
  Array.isArray(other) || isTypedArray(other) || 'columns' in other || 'column' in other ? columnIn(other) : null;

/** `labels op other` (or the other way round), as a Series of them gives it. */
export function arithmeticData(op: ArithmeticOp, d: IndexData, other: unknown, reflected: boolean): IndexData {
  if (d.kind === 'range' && typeof other === 'number') {
    const range = rangeArithmetic(op, d, other, reflected);
    if (range !== undefined) return range;
  }
  const column = dataColumn(d);
  if (d.kind === 'multi' || column.dtype.kind === 'category' || column.dtype.kind === 'interval')
    throw new TypeError(
      `cannot perform __${reflected ? 'r' : ''}${op === 'div' ? 'truediv' : op}__ with this index type: ${KINDS[d.kind === 'multi' ? 'multi' : column.dtype.kind]}`,
    );
  const operand = operandOf(timeOperand(column.dtype, other), dataLength(d));
  const made = asSeries(d, reflected ? `r${op}` : op, [other]);
  const name = operand.scalar || !('names' in (other as object)) ? d.name : nameOfBoth(d, other);
  return withFrequency(op, d, flatData(made, name), operand, reflected);
}

const KINDS: Record<string, string> = { multi: 'MultiIndex', category: 'CategoricalIndex', interval: 'IntervalIndex' };

const nameOfBoth = (d: Extract<IndexData, { kind: 'flat' | 'range' }>, other: unknown): unknown =>
  dataNames(d)[0] === (other as { name?: unknown }).name ? d.name : null;

/** A text beside times is none of them. */
const timeOperand = (dtype: Dtype, other: unknown): unknown =>
  typeof other === 'string' && dtype.kind !== 'str' && dtype.kind !== 'object' ? refuseText(dtype, other) : other;

function refuseText(dtype: Dtype, other: string): never {
  throw new TypeError(`unsupported operand type(s) for an Index of ${dtype.name} and 'str': ${pythonRepr(other)}`);
}

type Range = Extract<IndexData, { kind: 'range' }>;

/** A range moved or scaled stays a range. */
function rangeArithmetic(op: ArithmeticOp, d: Range, by: number, reflected: boolean): IndexData | undefined {
  if (!Number.isInteger(by)) return undefined;
  if (reflected && op === 'sub') return { ...d, start: by - d.start, stop: by - d.stop, step: -d.step };
  if (reflected && op !== 'add' && op !== 'mul') return undefined;
  if (op === 'add') return { ...d, start: d.start + by, stop: d.stop + by };
  if (op === 'sub') return { ...d, start: d.start - by, stop: d.stop - by };
  if (op === 'mul' && by !== 0) return { ...d, start: d.start * by, stop: d.stop * by, step: d.step * by };
  if (op === 'floordiv' && by !== 0 && d.start % by === 0 && d.step % by === 0) {
    const step = d.step / by;
    const start = d.start / by;
    return { ...d, start, stop: start + dataLength(d) * step, step };
  }
  return undefined;
}

/** Adding a fixed length keeps the frequency, steps of the calendar do not; scaling durations scales it. */
function withFrequency(
  op: ArithmeticOp,
  d: IndexData,
  result: Extract<IndexData, { kind: 'flat' }>,
  operand: Operand,
  reflected: boolean,
): IndexData {
  const freq = freqOf(d);
  const { dtype, vector } = result.column;
  if (freq === null || !operand.scalar || isMissing(operand.value) || (dtype.kind !== 'datetime' && dtype.kind !== 'timedelta'))
    return result;
  const fixed = freq.isTick || (freq.isDay && d.kind === 'flat' && d.column.dtype.tz === undefined);
  if (isOffset(operand.value) && !operand.value.isTick && !operand.value.isDay) return result;
  if (op === 'add' || (op === 'sub' && !reflected)) return fixed ? flatData(result.column, result.name, freqText(freq)) : result;
  if (op === 'sub') return fixed ? flatData(result.column, result.name, freqText(freq.neg())) : result;
  if (vector.length < 2 || !(op === 'mul' || op === 'div' || op === 'floordiv')) return result;
  const counts = vector.data as BigInt64Array;
  return flatData(result.column, result.name, stepText(counts[1] - counts[0], dtype.unit));
}

const stepText = (step: bigint, unit: TimeUnit): string | null => (step === 0n ? null : freqText(timedelta(step, unit)));

const ORDER: Record<CompareOp, (sign: number) => boolean> = {
  eq: (s) => s === 0,
  ne: (s) => s !== 0,
  lt: (s) => s < 0,
  le: (s) => s <= 0,
  gt: (s) => s > 0,
  ge: (s) => s >= 0,
};
const SYMBOLS: Record<CompareOp, string> = { eq: '==', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

/** Label by label; missing equals nothing. */
export function compareData(op: CompareOp, d: IndexData, other: unknown): BooleanArray {
  const n = dataLength(d);
  if (d.kind === 'multi') return compareTuples(op, d, other);
  const column = dataColumn(d);
  if (column.dtype.kind === 'category') return compareCategories(op, column, other);
  const operand = operandOf(labelOr(d, other), n);
  if (op === 'eq' || op === 'ne') return equality(op, column, operand);
  const values = boxAll(column);
  return booleans(n, (i) => {
    const [a, b] = [values[i], operand.at(i)];
    if (isMissing(a) || isMissing(b)) return false;
    checkComparable(op, a, b);
    return ORDER[op](compareLabels(a, b));
  });
}

function checkComparable(op: CompareOp, a: unknown, b: unknown): void {
  if ((typeof a === 'object') !== (typeof b === 'object') || (typeof a === 'string') !== (typeof b === 'string')) {
    throw new TypeError(`'${SYMBOLS[op]}' not supported between instances of ${pythonRepr(a)} and ${pythonRepr(b)}`);
  }
}

function equality(op: 'eq' | 'ne', column: LocalColumn, operand: Operand): BooleanArray {
  const n = column.vector.length;
  const own = lookupOf(flatData(column));
  const missing = (v: unknown): boolean => isMissing(v);
  if (operand.scalar) {
    const code = missing(operand.value) ? -1 : own.codeOf(operand.value);
    return booleans(n, (i) => (own.codes[i] === code && code >= 0) === (op === 'eq'));
  }
  const codes = own.codesOf(flatData(operand.column));
  return booleans(n, (i) => (codes[i] >= 0 && codes[i] === own.codes[i] && !missing(operand.at(i))) === (op === 'eq'));
}

function compareTuples(op: CompareOp, d: IndexData, other: unknown): BooleanArray {
  const n = dataLength(d);
  const values = boxAll(dataColumn(d));
  const others = isTuple(other) || typeof other !== 'object' || other === null ? null : boxAll(columnIn(other)!);
  if (others !== null && others.length !== n) throw new ValueError(`Lengths must match to compare: (${n},) vs (${others.length},)`);
  return booleans(n, (i) => {
    const b = others === null ? other : others[i];
    if (!Array.isArray(b)) return op === 'ne';
    return ORDER[op](compareLabels(values[i], b));
  });
}

/** By the order of the categories. */
export function compareCategories(op: CompareOp, column: LocalColumn, other: unknown): BooleanArray {
  const { dtype, vector } = column;
  const codeAt = (c: LocalColumn) => (i: number) =>
    c.vector.valid !== null && c.vector.valid[i] === 0 ? -1 : (c.vector.data as Int32Array)[i];
  const mine = codeAt(column);
  const ordered = op !== 'eq' && op !== 'ne';
  if (ordered && !dtype.ordered) throw new TypeError('Unordered Categoricals can only compare equality or not');
  const list = typeof other === 'object' && other !== null && !isTuple(other) ? columnBeside(other) : null;
  if (list === null) return compareCode(op, mine, vector.length, dtype, other);
  if (list.vector.length !== vector.length) throw new ValueError('Lengths must match.');
  if (list.dtype.kind === 'category') {
    if (!sameCategorySets(dtype, list.dtype)) throw new TypeError("Categoricals can only be compared if 'categories' are the same.");
    const place = lookupOf(flatData(dtype.categories!)).codesOf(flatData(list.dtype.categories!));
    const theirs = codeAt(list);
    return booleans(vector.length, (i) => compareCodes(op, mine(i), theirs(i) < 0 ? -1 : place[theirs(i)]));
  }
  if (ordered) throw new TypeError(`Cannot compare a Categorical with the given type: an array of ${list.dtype.name}`);
  const codes = lookupOf(flatData(dtype.categories!)).codesOf(flatData(list));
  return booleans(vector.length, (i) => compareCodes(op, mine(i), codes[i] < 0 ? -2 : codes[i]));
}

const compareCodes = (op: CompareOp, a: number, b: number): boolean => (a < 0 || b < 0 ? op === 'ne' : ORDER[op](a - b));

function sameCategorySets(a: Dtype, b: Dtype): boolean {
  if (a.ordered !== b.ordered) return false;
  if (a.ordered) return sameDtype(a, b);
  const found = lookupOf(flatData(a.categories!)).codesOf(flatData(b.categories!));
  return found.length === a.categories!.vector.length && found.every((code) => code >= 0);
}

function compareCode(op: CompareOp, mine: (i: number) => number, n: number, dtype: Dtype, other: unknown): BooleanArray {
  const code = isMissing(other) ? -1 : lookupOf(flatData(dtype.categories!)).codeOf(other);
  if (code < 0 && op !== 'eq' && op !== 'ne' && !isMissing(other)) {
    throw new TypeError(`Cannot compare a Categorical for op __${op}__ with a scalar, which is not a category.`);
  }
  return booleans(n, (i) => compareCodes(op, mine(i), code));
}
